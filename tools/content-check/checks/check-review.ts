import { failure, type Finding } from "../passages/passage";

interface ReviewedFront {
  value: Record<string, unknown>;
  /** Key -> line. */
  lines: Record<string, number>;
}

interface ReviewRules {
  /** The value of reviewedBy until the review. */
  awaiting: string;
  /** As 2026-11-22. */
  today: string;
  /** True for a page about the site itself, which needs no review. */
  isOptional: boolean;
}

const example = "such as Dana Ruiz, LCSW";
const nobody = /\b(?:await\w*|pending|tbd|tba|todo|review\w*|draft|none|nobody|not yet|unknown)\b/i;
const name = /^\p{Lu}[\p{L}.’'-]*,? \p{Lu}/u;

/** Checks reviewer and date. A typo in "awaiting clinical review" would publish the text as reviewed. */
export function checkReview({ value, lines }: ReviewedFront, rules: ReviewRules): Finding[] {
  const { reviewedBy, reviewedOn } = value;
  const { awaiting, today, isOptional } = rules;
  if (reviewedBy === undefined) {
    if (isOptional) return [];
    return [failure(1, `add reviewedBy: ${awaiting}, or who reviewed it, ${example}`)];
  }
  const by = String(reviewedBy ?? "").trim();
  const line = lines.reviewedBy ?? 1;
  const dated = lines.reviewedOn ?? line;
  if (reviewedBy === awaiting) {
    return reviewedOn === undefined
      ? []
      : [failure(dated, `reviewedOn: nobody has reviewed it: take the date out, or name who did`)];
  }
  if (nobody.test(by) || !name.test(by)) {
    return [
      failure(line, `reviewedBy: “${by}” names nobody: write ${awaiting}, or a name ${example}`),
    ];
  }
  if (reviewedOn === undefined) {
    return [failure(line, `reviewedBy: add reviewedOn with the day of the review, as ${today}`)];
  }
  return String(reviewedOn) > today
    ? [failure(dated, `reviewedOn: ${String(reviewedOn)} is still to come`)]
    : [];
}
