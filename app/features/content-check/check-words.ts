import { failure, withoutQuotes, type Finding, type Passage } from "./passage";

interface WordRule {
  pattern: RegExp;
  say: string;
}

/** Words that raise blame, with what to say in their place: `curriculum` of person-first language. */
const wordRules: WordRule[] = [
  rule(/addicts?|junkies?|alcoholics?|drunks/, "“person with a substance use problem”"),
  rule(/(?:drug|substance|opioid|benzo)[- ](?:ab)?users?|abusers?/, "“person who uses drugs”"),
  rule(/(?:drug|substance|alcohol|pill|medication) abuse|drug habit/, "“use,” or “risky use”"),
  rule(
    /abus(?:es|ed|ing) (?:drugs|alcohol|pills|medicine|his|her|their)/,
    "“takes it other than prescribed”",
  ),
  rule(/addicted to (?:his|her|their|the|a|your) \w+|hooked on/, "“physically dependent on”"),
  rule(
    /relaps(?:e|es|ed|ing)|f(?:ell|all|alls|alling) off the wagon/,
    "“return to use,” or “slip”",
  ),
  rule(
    /(?:get|gets|got|getting|stay|stays|stayed|staying|been|is|was) clean/,
    "“not using,” or “sober”",
  ),
  rule(
    /clean and sober|clean time|(?:clean|dirty) (?:test|urine|screen)/,
    "“sober,” or “the test was negative”",
  ),
  rule(
    /(?:methadone|buprenorphine)[^.?!]*\b(?:substitute|replacement|crutch)/,
    "“medication treatment”",
  ),
  rule(
    /drug[- ]seeking|just (?:the )?anxiety|all in (?:your|his|her|their) head/,
    "“your symptoms are real”",
  ),
  rule(
    /tough love|cut(?:s|ting)? (?:him|her|them) off|(?:hit|hits|hitting|reach|reaching) (?:rock )?bottom|rock bottom/,
    "“stepping back”",
  ),
  rule(
    /enabl(?:er|ers|ing)|codependen\w*|co-dependen\w*/,
    "the act itself, such as “calling in sick for him”",
  ),
  rule(/in denial|unmotivated|resistant/, "“not ready yet,” or “in two minds”"),
  rule(/stag(?:e|ed|ing) an intervention|hold an intervention/, "“invite,” “offer” or “ask”"),
  rule(
    /commit(?:s|ted|ting)? suicide|(?:successful|failed|unsuccessful) (?:suicide|attempt)/,
    "“died by suicide”",
  ),
  rule(
    /toxic (?:couple|relationship)|it takes two(?= to |[.,;!?]|$)|provoked (?:him|her|them)/,
    "“a person who is hurting you”",
  ),
  rule(/cold turkey|kick(?:s|ed|ing)? (?:it|the habit)/, "“a taper led by the prescriber”"),
  rule(/CSO|IP/, "“you,” and “your loved one”", ""),
];

function rule(pattern: RegExp, say: string, flags = "i"): WordRule {
  return {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${pattern.source})(?![\\p{L}-])`, `u${flags}`),
    say,
  };
}

/** Spellings of British English, which no reader here expects. */
const british = new RegExp(
  "(?<![\\p{L}])(?:(?:behaviou?r(?<!behavior)|colour|favour|neighbour|honour|labour|flavour|humour|rumour)\\w*|" +
    "\\w+(?:ganis|cognis|alis|apologis|emphasis|critic is)(?:e|es|ed|ing|ation)|" +
    "practis(?:e|es|ed|ing)|counsell\\w+|travell(?:ed|ing)|cancell(?:ed|ing)|programmes?|centres?|" +
    "whilst|licence|defence|grey|mum|mums|learnt|judgement|fulfil|skilful|catalogue|cheque|tyres?)(?![\\p{L}])",
  "iu",
);

/** Words we do not use, wherever we speak for ourselves or offer a line to say. */
export function checkWords(passages: Passage[]): Finding[] {
  return passages.flatMap(({ line, text, voice, place }) => {
    const findings: Finding[] = [];
    const spelled = british.exec(text);
    if (spelled)
      findings.push(failure(line, `“${spelled[0]}” is British: use the American spelling`));
    const straight = /["']/.exec(text);
    if (straight && place !== "front") {
      findings.push(failure(line, `straight ${straight[0]}: use curly quotes (“ ” ’)`));
    }
    if (voice === "shown") return findings;
    const ours = voice === "author" ? withoutQuotes(text) : text;
    for (const { pattern, say } of wordRules) {
      const found = pattern.exec(ours);
      if (found) findings.push(failure(line, `“${found[0]}”: say ${say} instead`));
    }
    return findings;
  });
}
