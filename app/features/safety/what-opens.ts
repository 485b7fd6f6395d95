import type { SafetyResult } from "./safety-check";

/** What a text asks of its reader's home. Front matter names it as `safety`. */
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
  // It may save a life, so it opens to everybody: overdose, suicide, violence, sudden stops.
  "life-safety": { none: "open", go: "open", support: "open", pause: "open" },
  // It changes nothing for the other person: understanding, self-care, tapers, staying on course.
  "own-life": { none: "open", go: "open", support: "open", pause: "open" },
  // A talk that heats up: how to leave it is life safety, how to word it is a skill.
  "way-out": { none: "way-out", go: "open", support: "advocate-first", pause: "way-out" },
  // It is tried on the other person or announces a limit, and either can bring pushback.
  skill: { none: "after-check", go: "open", support: "advocate-first", pause: "paused" },
};

/** What opens to a reader with this result. A result nobody knows opens what no check opens. */
export function openingFor(kind: SafetyKind, safety: SafetyResult | null): Opening {
  const row = whatOpens[kind];
  return safety && Object.hasOwn(row, safety) ? row[safety] : row.none;
}
