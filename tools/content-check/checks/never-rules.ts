export interface NeverRule {
  pattern: RegExp;
  message: string;
  /** Allows a sentence that forbids the words or calls them dangerous. */
  unlessWarned?: boolean;
  /** Allows a sentence that also matches this. */
  unless?: RegExp;
}

const names =
  "xanax|valium|klonopin|ativan|clonazepam|diazepam|lorazepam|alprazolam|temazepam|benzos?|methadone|buprenorphine|suboxone|opioids?";
const pills = `(?:pill bottles?|pills?|tablets?|capsules?|medicines?|medications?|meds|prescriptions?|bottles?|${names})`;
const whose = "(?:the|his|her|their|your|its|a|some|any|all|those|these|of|away|out|up)";
const them = "(?:him|her|them)";
const number =
  "(?:\\d[\\d.,]*|half|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|fifty)";
const share = `(?:half(?! (?:past|an hour))|a (?:half|third|quarter|fifth|tenth)|${number} ?(?:per ?cent\\b|%))`;
const every =
  "(?:each|every|a|per) (?:\\d+ |two |three |four |few |other )?(?:days?|nights?|weeks?|months?)\\b";
const lowering =
  "(?:cut|cuts|cutting|lower|lowering|reduce|reducing|drop|dropping|decrease|increase|raise|taper|go down|come down|step down|shave)";

/** The optional object of "stop": a medicine, a drug, or a word for one. */
const taken = `(?: (?:taking|using|drinking|it|that|them|this|these|those|all|everything|of|the|his|her|their|your|alcohol|drugs?|wine|beer|drinks?|${pills}))*`;
const days = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const soon = `(?:today|tonight|tomorrow|now|right now|at once|all at once|suddenly|overnight|cold turkey|this minute|this weekend|by (?:${days}|the weekend|tomorrow))`;

const handles =
  "(?:hide|hold(?: on to| back)?|keep back|lock(?: up| away)?|count(?: out)?|crush|cut|split|flush|throw(?: out| away)?|toss|ration|replace|swap|confiscate|take away|take over|dole out|hand out|manage|be in charge of|control|dump)";

const handling = "nobody but the person and the prescriber handles an adult’s medicine";
const pace = "this reads as a plan for lowering a medicine: leave the pace to the prescriber";
const watching = "we do not watch in real time and do not call for anyone: never say so";
const force = "invite, offer or ask: no ultimatums and no force";
const leverage = "food, medicine, care and children are never used as leverage";

const medicine: NeverRule[] = [
  {
    pattern:
      /\b(?:dos(?:e|es|ed|ing|age|ages)|titrat\w+|equivalen(?:ce|cy|ts?) (?:table|chart)|half-li(?:fe|ves)|longer-acting)\b|\b(?:taper|tapering|pill|medicine|medication)(?:’s)? (?:schedule|chart|calculator|timetable|calendar)s?\b|\bschedule (?:for|of) (?:the|a|his|her|their|your) (?:taper|pills?|medicines?|medication)\b/i,
    message:
      "words of amounts and schedules belong in the one box for guidelines, and nowhere else",
  },
  {
    pattern: RegExp(
      `\\b${lowering}\\b[^.?!]{0,40}(?:\\bby (?:about )?${share}|\\b${share}[^.?!]{0,20} ${every}|\\b${pills}\\b[^.?!]{0,20} ${every})`,
      "i",
    ),
    message: pace,
  },
  {
    pattern: RegExp(
      `\\b${number}(?: of)?(?: an?)? (?:pills?|tablets?|capsules?)\\b[^.?!]{0,15} ${every}`,
      "i",
    ),
    message: pace,
  },
  {
    pattern: RegExp(
      `\\b(?:take|takes|skip|halve|double|give ${them}|try)\\b (?:just |only )?(?:half|one|two|three|an? extra|another|more|fewer)\\b(?: ${whose}){0,2} ?${pills}\\b`,
      "i",
    ),
    message: "this tells someone how much to take: that is for the prescriber",
    unlessWarned: true,
  },
  {
    pattern: RegExp(`\\b(?:switch|swap|change)\\b[^.?!]{0,30}\\b(?:to|for) (?:${names})\\b`, "i"),
    message: "which medicine takes the place of another is for the prescriber to say",
  },
  {
    pattern: RegExp(
      `\\b${handles}\\b(?: ${whose}){0,3} ${pills}\\b|\\b(?:throw|lock|take|put|give) (?:his|her|their|the) ${pills} (?:out|away|up|to your|where|in your)\\b|\\bkeep (?:his|her|their|the) ${pills} (?:in your|locked|hidden|where)|\\b(?:flush|throw out|pour out|dump) (?:it|them|whatever|everything)\\b`,
      "i",
    ),
    message: handling,
    unlessWarned: true,
    // Locking medicine away from children and visitors is fine.
    unless: /\block\b[^.?!]*\b(?:children|kids|grandchildren|toddlers?|visitors?|guests)\b/i,
  },
  {
    pattern: RegExp(
      `\\b(?:count|check) how (?:many|much)\\b|\\b(?:check|search|go through) (?:his|her|their)(?: \\w+){0,2} (?:for )?${pills}\\b|\\b(?:search|go through) (?:his|her|their) (?:\\w+ )?(?:room|bag|purse|drawers?|phone|pockets)\\b`,
      "i",
    ),
    message: "nobody checks up on an adult’s medicine in secret",
    unlessWarned: true,
  },
  {
    pattern: RegExp(
      `\\b(?:stop|quit|come off|get off|give up)${taken}[,:]? ${soon}\\b|\\bif (?:he|she|they) (?:really |truly )?loved\\b[^.?!]*\\b(?:stop|quit)\\b`,
      "i",
    ),
    message: "a sudden stop can be dangerous: never suggest one, and never as a proof of love",
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:supplements?|magnesium|melatonin|valerian|kava|kratom|chamomile|passionflower|cbd|gabapentin|pregabalin|propranolol|hydroxyzine|clonidine|trazodone|benadryl|antihistamines?|beta[- ]blockers?|ashwagandha|st\.? john(?:’s|s)? wort|vitamins?|herbal)\b/i,
    message: "name no supplement or drug as a help in withdrawal",
  },
  {
    pattern:
      /\b(?:times (?:stronger|weaker|as strong|more potent)|(?:safe|fine|okay) (?:to mix|with (?:alcohol|beer|wine|a drink)))\b/i,
    message: "compare no strengths, and call no mixing safe",
    unlessWarned: true,
  },
];

const people: NeverRule[] = [
  {
    pattern: RegExp(
      `\\bgive ${them} an ultimatum|\\bforce ${them} (?:in)?to|\\bmake ${them} (?:go to|stop|quit|get (?:help|treatment)|accept|see a|sign)|\\b(?:treatment|rehab|detox)\\b[^.?!]{0,15}\\bor (?:get out|leave|the street|move out|(?:you’re|you are) out)\\b|\\bsurprise ${them} with (?:the|your) (?:whole )?(?:family|friends)`,
      "i",
    ),
    message: force,
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:no|without) (?:food|dinner|supper|medicine|naloxone|doctor)\b[^.?!]*\b(?:until|unless)\b|\b(?:can’t|cannot|won’t) (?:see|visit|have) (?:the |your |his |her |their )?(?:kids|children|grandchildren)\b[^.?!]*\b(?:until|unless)\b/i,
    message: leverage,
  },
  {
    pattern: RegExp(
      `\\b(?:withhold|hold back|keep back) (?:the |his |her |their )?(?:food|dinner|supper|meals?|medicine|naloxone|care)\\b|\\bkeep (?:the |your |his |her |their )?(?:kids|children|grandchildren) (?:away|from ${them})\\b[^.?!]*\\b(?:until|unless)\\b`,
      "i",
    ),
    message: leverage,
    unlessWarned: true,
  },
  {
    pattern: RegExp(
      `\\b(?:tell ${them}|let ${them} know)(?: that)? you(?:’re| are| plan| want|’re planning|’re going| will|’ll) ?(?:going |planning )?(?:to )?(?:leaving|leave)\\b`,
      "i",
    ),
    message: "someone who plans to leave should not be told to say so",
    unlessWarned: true,
  },
  {
    pattern:
      /\bwe(?:’ll| will| can)? (?:call|alert|contact|notify) (?:911|999|112|the police|an ambulance|emergency|for help)\b|\b(?:we|someone)(?:’re|’s| are| is)(?: always)? (?:watching|listening|here|online) (?:to help|24\/7|around the clock|live|day and night|right now|at all hours)\b|\bwe’re watching\b|\bwe(?:’ll| will) send (?:help|someone)\b|\bhelp is on (?:the|its) way\b|\bexpert(?:s)? (?:will|can) (?:answer|reply|respond) (?:right away|at once|within minutes|immediately)\b/i,
    message: watching,
    unlessWarned: true,
  },
  {
    pattern: RegExp(
      `\\bhang(?:ed|ing) ${them}sel(?:f|ves)\\b|\\b(?:shot|shoots?|kill(?:ed|s)? ${them}sel(?:f|ves) (?:with|by)) ?(?:${them}sel(?:f|ves))\\b|\\b(?:slit|cut) (?:his|her|their) wrists?\\b|\\bjump(?:ed|ing)? (?:off|from) (?:a|the) (?:bridge|roof|building|window|cliff|balcony)\\b|\\btook the whole bottle\\b|\\bsuicide notes?\\b`,
      "i",
    ),
    message: "no method, place or note of a suicide",
  },
];

/** What no text may tell anyone to do, not even in a quoted line that we offer. */
export const neverRules: NeverRule[] = [...medicine, ...people];

/** An amount of a medicine, in figures or in words. */
export const amount =
  /(?<![\d.,])\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|ml|milligrams?|micrograms?|milliliters?)\b|\b(?:(?:an?|few|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|hundred)(?: of)?(?: an?)? )?(?:milligrams?|micrograms?|mcg)\b/i;
