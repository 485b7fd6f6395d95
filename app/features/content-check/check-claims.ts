import { failure, type Finding, type Passage } from "./passage";

const number = "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|half|most)";
const people = "(?:people|families|adults|patients|drinkers|relatives|loved ones|members)";
const study = "(?:stud(?:y|ies)|trials?|surveys?|reviews?|researchers?|research|papers?)";
const finds =
  "(?:found|finds?|shows?|showed|shown|suggests?|suggested|reports?|reported|says?|said|linked|compared|concluded)";

/** Figures about people. */
const figures = [
  /\d\s?(?:%|percent\b)/i,
  /\b\d[\d.,]*(?: (?:to|or|and) \d+)? (?:in|out of|of every|of each) (?:a hundred|ten|10|100|1,?000)\b/i,
  new RegExp(`\\b(?:one|two|three)[- ](?:third|quarter|fifth)s? of\\b`, "i"),
  new RegExp(
    `\\b${number} (?:out )?of (?:the |every |these |those )?(?:\\d+ |ten )?${people}\\b`,
    "i",
  ),
];

/** What studies are said to find. */
const findings = [
  new RegExp(`\\b${study}\\b[^.?!;,]{0,60}\\b${finds}\\b`, "i"),
  /\bguidelines?\b[^.?!;,]{0,60}\b(?:asks?|says?|advises?|recommends?)\b/i,
  new RegExp(
    `\\bin (?:a|an|one|two|the|several|some|the main) (?:[\\w-]+ ){0,3}(?:study|studies|trials?|survey|review)\\b`,
    "i",
  ),
];

// "We found no trial" is a claim about our own search; "no study can say" is one about all of them.
const aboutAbsence =
  /\b(?:no|any|without a) (?:[\w-]+ ){0,2}(?:study|trial|studies|trials|research|guideline)\b|\blooked for\b|\bin a trial\b[^.]*\b(?:either|not|n’t)\b|\bnot been tested\b|n’t been tested/i;

/** Figures and findings that stand without the mark of a source in the same passage. */
export function checkClaims(passages: Passage[]): Finding[] {
  const citesAnything = passages.some(({ cites }) => cites.length > 0);
  return passages.flatMap(({ line, text, place, voice, cites }) => {
    if (cites.length > 0 || voice === "shown" || place === "heading") return [];
    // An exercise has no room for marks: it may repeat what the text has cited.
    if (place === "exercise" && citesAnything) return [];
    // A title or a summary may say what a text is about, and has no room for a mark: no figures there.
    const mayTell = place === "front" || aboutAbsence.test(text);
    const claims = mayTell ? figures : [...figures, ...findings];
    const found = claims.map((claim) => claim.exec(text)).find((match) => match !== null);
    if (!found) return [];
    return [
      failure(
        line,
        `“${found[0]}” is a claim without a source: add <Cite id="…" /> right after it`,
      ),
    ];
  });
}
