import { figures, findings } from "./claim-patterns";
import { failure, type Finding, type Passage } from "../passages/passage";

// "We found no trial" and "no study can say" are claims about missing evidence, which need no source.
const aboutAbsence =
  /\b(?:no|any|without a) (?:[\w-]+ ){0,2}(?:study|trial|studies|trials|research|guideline|evidence)\b|\blooked for\b|\bin a trial\b[^.]*\b(?:either|not|n’t)\b|\bnot been tested\b|n’t been tested|\b(?:is|are|was) not proven\b|n’t proven/i;

// The reader's own answer is not a finding: "rate it, say 8 out of 10".
const ownRating = /\b(?:on a scale|rate (?:it|them|each|your\w*)|how (?:sure|ready|hard|well) )\b/i;

/** Finds figures and findings without a citation after them in the same passage. */
export function checkClaims(passages: Passage[]): Finding[] {
  const sourced = passages
    .filter(({ cites }) => cites.length > 0)
    .map(({ text }) => text.toLowerCase());
  return passages.flatMap((passage) => {
    const claim = claimIn(passage);
    if (!claim || isRepeated(passage, claim, sourced)) return [];
    return [
      failure(passage.line, `“${claim.text}” is a claim without a source: ${remedy(passage)}`),
    ];
  });
}

interface Claim {
  text: string;
  isFigure: boolean;
}

function claimIn({ text, uncited = text, place, voice }: Passage): Claim | null {
  if (voice === "shown" || ownRating.test(uncited)) return null;
  const figure = firstOf(figures, uncited);
  if (figure) return { text: figure, isFigure: true };
  // A title, heading or summary has no room for a citation, so only figures are refused there.
  if (place === "front" || place === "heading" || aboutAbsence.test(uncited)) return null;
  const finding = firstOf(findings, uncited);
  return finding ? { text: finding, isFigure: false } : null;
}

function firstOf(patterns: RegExp[], text: string) {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

// An exercise or an example has no room for citations, so it may repeat a claim that the text cites.
function isRepeated({ place }: Passage, { text, isFigure }: Claim, sourced: string[]) {
  if (place !== "exercise" && place !== "example") return false;
  return isFigure ? sourced.some((one) => one.includes(text.toLowerCase())) : sourced.length > 0;
}

function remedy({ place }: Passage) {
  if (place === "front" || place === "heading") return "marks cannot stand here, so leave it out";
  if (place === "prose") return 'add <Cite id="…" /> right after it';
  return 'say it in the text first, with <Cite id="…" /> right after it, or leave it out';
}
