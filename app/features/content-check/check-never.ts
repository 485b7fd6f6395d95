import { failure, sentencesOf, withoutQuotes, type Finding, type Passage } from "./passage";

interface NeverRule {
  pattern: RegExp;
  message: string;
  /** A sentence that says not to, or says that it is dangerous, is what we want to print. */
  unlessWarned?: boolean;
}

const pills = "(?:pills?|tablets?|medicines?|medications?|meds|prescriptions?|bottles?)";
const whose = "(?:the|his|her|their|your|its|a|some|any|all|those|these|of|away|out|up)";

/** What no text here may tell anyone to do, whoever says it as a good line. */
const never: NeverRule[] = [
  {
    pattern:
      /\b(?:dos(?:e|es|ed|ing|age|ages)|titrat\w+|equivalen(?:ce|cy|ts?) (?:table|chart)|half-li(?:fe|ves))\b/i,
    message:
      "words of amounts and schedules belong in the one box for guidelines, and nowhere else",
  },
  {
    pattern:
      /\b(?:cut|cuts|lower|reduce|drop|decrease|increase|raise)\b[^.?!]{0,40}(?:\bby (?:half|a|one|\d)|\d+ ?(?:percent|%)|\bevery (?:\d+|two|three|four|few|other)\b (?:days?|weeks?|months?))/i,
    message: "this reads as a plan for lowering a medicine: leave the pace to the prescriber",
  },
  {
    pattern: new RegExp(
      `\\b(?:take|skip|halve|double|give (?:him|her|them)|try)\\b (?:just |only )?(?:half|one|two|three|an? extra|another|more|fewer)\\b(?: ${whose}){0,2} ?${pills}\\b`,
      "i",
    ),
    message: "this tells someone how much to take: that is for the prescriber",
    unlessWarned: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:hide|hold(?: on to| back)?|keep back|lock (?:up|away)|count(?: out)?|crush|cut|split|flush|throw (?:out|away)|toss|ration|replace|swap|confiscate|take away|take over|dole out)\\b(?: ${whose}){0,3} ${pills}\\b`,
      "i",
    ),
    message: "nobody but the person and the prescriber handles an adult’s medicine",
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:stop|quit|come off|get off|give up)\b[^.?!;,]{0,40}\b(?:today|tonight|right now|at once|all at once|suddenly|overnight|cold turkey|this minute|by (?:monday|the weekend))\b/i,
    message: "a sudden stop can be dangerous: never suggest one",
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:supplements?|magnesium|melatonin|valerian|kava|cbd|gabapentin|pregabalin|ashwagandha|st\.? john(?:’s|s)? wort|vitamins?|herbal)\b/i,
    message: "name no supplement or drug as a help in withdrawal",
  },
  {
    pattern:
      /\b(?:give (?:him|her|them) an ultimatum|force (?:him|her|them) (?:in)?to|make (?:him|her|them) (?:go|stop|quit))\b/i,
    message: "invite, offer or ask: no ultimatums and no force",
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:no|without) (?:food|dinner|supper|medicine|naloxone|doctor)\b[^.?!]*\b(?:until|unless)\b/i,
    message: "food, medicine and care are never used as leverage",
  },
  {
    pattern:
      /\btell (?:him|her|them)(?: that)? you(?:’re| are) (?:leaving|going to leave|planning to leave)\b/i,
    message: "someone who plans to leave should not be told to say so",
    unlessWarned: true,
  },
  {
    pattern:
      /\bwe(?:’ll| will| can)? (?:call|alert|contact|notify) (?:911|999|112|the police|an ambulance|emergency|for help)\b|\b(?:we|someone) (?:are|is|’re) (?:watching|listening|here|online) (?:24\/7|around the clock|live|right now|at all hours)\b/i,
    message: "we do not watch in real time and do not call for anyone: never say so",
    unlessWarned: true,
  },
  {
    pattern:
      /\b(?:hang(?:ed|ing) (?:him|her|them)sel(?:f|ves)|slit\b|jump(?:ed|ing)? off a|suicide note)\b/i,
    message: "no method, place or note of a suicide",
  },
];

const amount = /\b\d+(?:[.,]\d+)?\s?(?:mg|mcg|µg|ml|milligrams?|micrograms?|milliliters?)\b/i;
const warned =
  /\b(?:never|not|no|nobody|no one|nothing|neither|nor|without|avoid|instead of|rather than|danger|dangers|dangerous|harm|risk|risks|seizures?|scared|worse)\b|n’t\b/i;

// What somebody says or wants is told so that it can be answered.
const reported =
  /\b(?:he|she|they|\p{Lu}\p{L}+)(?: ever)? (?:says?|said|wants? to|talks? (?:of|about))\b/iu;

/** What the platform must never say. A line shown as a bad one may say it; figures may stand nowhere. */
export function checkNever(passages: Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    const { line, text, voice, isGuidelineBox } = passage;
    const figure = amount.exec(text);
    const findings = figure ? [failure(line, `“${figure[0]}”: print no amount of a medicine`)] : [];
    if (voice === "shown" || isGuidelineBox) return findings;
    const ours = voice === "author" ? withoutQuotes(text) : text;
    return [...findings, ...sentencesOf(ours).flatMap((sentence) => inSentence(sentence, line))];
  });
}

function inSentence(sentence: string, line: number): Finding[] {
  return never.flatMap(({ pattern, message, unlessWarned }) => {
    const found = pattern.exec(sentence);
    if (!found) return [];
    if (unlessWarned && (warned.test(sentence) || reported.test(sentence))) return [];
    return [failure(line, `“${found[0]}”: ${message}`)];
  });
}
