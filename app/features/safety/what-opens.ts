import type { SafetyResult } from "./safety-check";

/**
 * The kinds of texts by their effect on the reader's safety at home. Front matter names the kind as
 * `safety`.
 */
export const safetyKinds = ["life-safety", "own-life", "way-out", "skill"] as const;
export type SafetyKind = (typeof safetyKinds)[number];

/** "none": the reader has not taken the safety check. */
export type SafetyState = SafetyResult | "none";

/**
 * - open: as a whole.
 * - advocate-first: as a whole, below a notice to talk with an advocate before trying it.
 * - way-out: only its part on leaving an argument, which opens without a membership too.
 * - after-check: once the reader has taken the safety check.
 * - paused: not while home is not safe.
 */
export type Opening = "open" | "advocate-first" | "way-out" | "after-check" | "paused";

/** What each result of the safety check opens. This is the only place that decides it. */
export const whatOpens: Record<SafetyKind, Record<SafetyState, Opening>> = {
  // May save a life, so it is open to everyone: overdose, suicide, violence, sudden stops.
  "life-safety": { none: "open", go: "open", support: "open", pause: "open" },
  // Changes nothing for the other person: understanding, self-care, tapers, staying on course.
  "own-life": { none: "open", go: "open", support: "open", pause: "open" },
  // A talk that becomes heated. How to leave it is life safety, and how to word it is a skill.
  "way-out": { none: "way-out", go: "open", support: "advocate-first", pause: "way-out" },
  // The reader tries it on the other person or announces a limit. Both can bring pushback.
  skill: { none: "after-check", go: "open", support: "advocate-first", pause: "paused" },
};

/** Returns what is open to a reader with this result. An unknown result counts as "none". */
export function openingFor(kind: SafetyKind, safety: SafetyResult | null): Opening {
  const row = whatOpens[kind];
  return safety && Object.hasOwn(row, safety) ? row[safety] : row.none;
}
