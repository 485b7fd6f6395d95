import { failure, withoutQuotes, type Finding, type Passage } from "../passages/passage";

interface WordRule {
  pattern: RegExp;
  say: string;
}

/** Words that blame people, each with the person-first words to use instead. */
const wordRules: WordRule[] = [
  rule(
    /(?:ex-)?addicts?|junkies?|(?:ex-)?alcoholics?|drunks|druggies?|crack-?heads?|pot-?heads?|pill[- ]poppers?|winos?|boozers?|(?:a|the|your|that) drunk(?=[.,;:?!’]|$| (?:can|who|is|at|in|on|will|has|does|and)(?!\p{L}))/u,
    "“person with a substance use problem”",
  ),
  rule(
    /(?:drug|substance|opioid|opiate|heroin|cocaine|meth|alcohol|pill|benzo)[- ](?:ab)?users?|abusers?|(?<!(?:reader|keyboard|phone|switch|other) )users?/,
    "“person who uses drugs”",
  ),
  rule(/(?:drug|substance|alcohol|pill|medication) abuse|drug habit/, "“use,” or “risky use”"),
  rule(
    /abus(?:es|ed|ing) (?:drugs|alcohol|pills|medicine|his|her|their)/,
    "“takes it other than prescribed”",
  ),
  rule(
    /addicted to (?:his|her|their|the|a|your) \w+|meds addiction|hooked on|(?:is|was|are|were|get|gets|got|him|her|them|he’s|she’s|they’re) hooked/,
    "“physically dependent on”",
  ),
  rule(
    /relaps(?:e|es|ed|ing)|f(?:ell|all|alls|alling) off the wagon|failed again/,
    "“return to use,” or “slip”",
  ),
  rule(
    /(?:get|gets|got|getting|stay|stays|stayed|staying)(?: (?:him|her|them))? clean(?! \p{L}+s(?!\p{L})|-)|(?:he|she|they|you|i|who|someone|somebody|brother|sister|son|daughter|mother|father|mom|dad|wife|husband|partner|friend)(?:’s|’re|’m| is| are| was| were|(?:’s|’ve| has| have| had) been) clean(?! out)|(?:be|been|came back|come back|months?|years?|weeks?|days?) clean|clean (?:since|for (?:\p{L}+ )?(?:days?|weeks?|months?|years?))/u,
    "“not using,” or “sober”",
  ),
  rule(
    /clean and sober|clean time|(?:clean|dirty) (?:drug )?(?:test|urine|screen)|(?:tested|urine was|test was|came back) (?:clean|dirty)/,
    "“sober,” or “the test was negative”",
  ),
  rule(
    /(?:methadone|buprenorphine)[^.?!]*\b(?:substitutes?|replac(?:es?|ing|ement)|crutch)|(?:substitute|replacement) (?:drug|medicine|therapy)|one drug (?:with|for) another/,
    "“medication treatment”",
  ),
  rule(
    // "It isn't all in your head" is allowed.
    /drug[- ]seeking|(?<!(?:not|never|than|isn’t|aren’t|wasn’t) )(?:(?:just|only) (?:the )?anxiety|all in (?:your|his|her|their) heads?)/,
    "“your symptoms are real”",
  ),
  rule(
    /tough[- ]love|cut(?:s|ting)? (?:him|her|them) off|(?:hit|hits|hitting|reach|reaches|reaching) (?:rock[- ])?bottom(?! \p{L}+ )|rock[- ]bottom/u,
    "“stepping back”",
  ),
  rule(
    /enabl(?:er|ers|ing)(?! (?:the|a) )|enabl(?:e|es|ed) (?:him|her|them|your|the (?:drinking|use))|codependen\w*|co-dependen\w*/,
    "the act itself, such as “calling in sick for him”",
  ),
  rule(
    /(?:in |his |her |their )denial|unmotivated|resistant|(?:his|her|their) resistance(?! band)/,
    "“not ready yet,” or “in two minds”",
  ),
  rule(/(?:an|the|family) interventions?/, "“invite,” “offer” or “ask”"),
  rule(
    /commit(?:s|ted|ting)? suicide|(?:successful|failed|unsuccessful) (?:suicide|attempt(?! to ))/,
    "“died by suicide”",
  ),
  rule(
    /toxic (?:couple|relationship|marriage|home)|it takes two(?= to |[.,;!?]|$)|provoked (?:him|her|them|it)/,
    "“a person who is hurting you”",
  ),
  rule(
    /cold turkey|kick(?:s|ed|ing)? (?:it(?= [.,;?!]|$)|the habit)/,
    "“a taper led by the prescriber”",
  ),
  rule(/CSO|IP(?! address)/, "“you,” and “your loved one”", ""),
];

function rule(pattern: RegExp, say: string, flags = "i"): WordRule {
  return {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${pattern.source})(?![\\p{L}-])`, `u${flags}`),
    say,
  };
}

/** British spellings. */
const british = new RegExp(
  "(?<![\\p{L}])(?:(?:behaviou?r(?<!behavior)|colour|favour|neighbour|honour|labour|flavour|humour|rumour)\\w*|" +
    "\\w*(?:ganis|cognis|alis|apologis|minimis|criticis|memoris|summaris|prioritis)(?:e|es|ed|ing|ation)|emphasis(?:e|es|ed|ing)|" +
    "analys(?:e|ed|ing)|cosy|cosier|ageing|enquir\\w+|moustaches?|plough\\w*|kilometres?|litres?|storeys?|towards|paediatric\\w*|" +
    "practis(?:e|es|ed|ing)|counsell\\w+|travell(?:ed|ing)|cancell(?:ed|ing)|programmes?|centres?|" +
    "whilst|licence|defence|grey|mum|mums|learnt|judgement|fulfil|skilful|catalogue|cheque|tyres?)(?![\\p{L}])",
  "iu",
);

/** Proper names that contain such a word. */
const names =
  /Alcoholics Anonymous|Children of Alcoholics|National Institute on (?:Drug Abuse|Alcohol Abuse)|(?:Substance|Drug|Alcohol) Abuse(?: and Mental Health| Treatment)/g;

/** Finds words to avoid in our own sentences and in lines that we offer. Checks spelling everywhere. */
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
    const ours = (voice === "author" ? withoutQuotes(text) : text).replaceAll(names, "");
    for (const { pattern, say } of wordRules) {
      const found = pattern.exec(ours);
      if (found)
        findings.push(
          failure(
            line,
            `“${found[0]}”: say ${say} instead${place === "prose" ? ", or put it in “ ” if those are somebody’s words" : ""}`,
          ),
        );
    }
    return findings;
  });
}
