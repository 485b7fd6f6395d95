import { emergencyKinds, type EmergencyKind } from "~/features/coach/own-line/emergency-line";
import { ownLineKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import type { Mood } from "./mood";

/** How much a line helps. "none" is for a line that could not be read, which costs nothing. */
export type Weight = "good" | "mixed" | "harmful" | "none";

export interface OwnLineEffect {
  /** The talk goes on as after the point's choice of this weight, unless the author says otherwise. */
  weight: Weight;
  /** What the line adds to the mood. */
  mood: Mood;
}

/** A kind of own line, in a talk or in an emergency. */
export type OwnKind = OwnLineKind | EmergencyKind;
export const ownKinds = [...new Set<OwnKind>([...ownLineKinds, ...emergencyKinds])];

/** What each kind of own line does. It is the same in every talk, and published. */
export const ownLineEffects: Record<OwnLineKind, OwnLineEffect> = {
  "warm-specific": { weight: "good", mood: { defensiveness: -1, openness: 1, safety: 1 } },
  "warm-vague": { weight: "mixed", mood: { defensiveness: -1, openness: 0, safety: 0 } },
  question: { weight: "mixed", mood: { defensiveness: 0, openness: 0, safety: 0 } },
  lecture: { weight: "mixed", mood: { defensiveness: 1, openness: -1, safety: 0 } },
  bargain: { weight: "mixed", mood: { defensiveness: 1, openness: -1, safety: 0 } },
  rescue: { weight: "mixed", mood: { defensiveness: -1, openness: -1, safety: 0 } },
  "off-topic": { weight: "mixed", mood: { defensiveness: 0, openness: 0, safety: 0 } },
  blame: { weight: "harmful", mood: { defensiveness: 2, openness: -2, safety: -1 } },
  threat: { weight: "harmful", mood: { defensiveness: 3, openness: -2, safety: -2 } },
  "not-understood": { weight: "none", mood: { defensiveness: 0, openness: 0, safety: 0 } },
};

/** The names that guards can call any line by. "own" is every line in the member's own words. */
export const lineNames = ["good", "mixed", "harmful", "own", ...ownKinds] as const;
