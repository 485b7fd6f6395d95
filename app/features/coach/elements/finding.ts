import type { Evidence } from "../evidence";
import type { Span } from "../phrases/find-signs";

export type Score = 0 | 1 | 2;

/** The score of one element, the reason, and the words for and against it. */
export interface Finding<Reason extends string = string> {
  score: Score;
  reason: Reason;
  earned: readonly Span[];
  cost: readonly Span[];
}

export function finding<const Reason extends string>(
  score: Score,
  reason: Reason,
  earned: readonly Span[] = [],
  cost: readonly Span[] = [],
): Finding<Reason> {
  return { score, reason, earned, cost };
}

const mostWords = 24;

/** Extends each span to the end of its clause: "could you" then includes the request. */
export function toClauseEnd(spans: readonly Span[], words: Evidence["words"]): Span[] {
  return spans.map((span) => {
    let { to } = span;
    while (words[to]?.clause === span.clause && to < span.from + mostWords) to += 1;
    return { ...span, to, end: words[to - 1]!.end };
  });
}
