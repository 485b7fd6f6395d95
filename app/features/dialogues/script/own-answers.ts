import { emergencyKinds, type EmergencyKind } from "~/features/coach/own-line/emergency-line";
import { ownLineKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import type { Answer, DialogueScript, Emergency, Point } from "./dialogue";
import { emergencyEffects } from "./emergency-lines";
import { shiftMood, type Mood } from "./mood";
import { ownLineEffects, type OwnKind, type Weight } from "./own-lines";
import { fitted, pointOf, type Place } from "./place";
import { answerTexts, factsAfterAll, wordsOf } from "./texts";

export interface OwnLineOutcome {
  weight: Weight;
  /** The mood after the line. */
  mood: Mood;
  /** The next point's id or "end". For a line that was not understood, null: the talk stays. */
  next: string | null;
  facts: readonly string[];
  reply: string;
  stage: string | null;
  coach: string | null;
}

/** What an own line of a kind would lead to here, or null if the script does not answer own words. */
export function whatOwnLineLeadsTo(place: Place, kind: OwnKind): OwnLineOutcome | null {
  const point = pointOf(place);
  const answer = point && answerAt(place.script, point, kind);
  if (!answer) return null;
  const words = fitted(answer, place);
  const emergency = emergencyAt(place.script, point);
  const { weight, mood } = emergency
    ? emergencyEffects[emergency.table][kind as EmergencyKind]
    : ownLineEffects[kind as OwnLineKind];
  const same = point.choices.find((choice) => choice.kind === weight);
  const byWeight = weight === "none" ? undefined : point.ownNext?.[weight];
  const next = words.next ?? byWeight ?? (same ? fitted(same, place).next : null);
  return {
    weight,
    mood: shiftMood(place.mood, mood),
    next: weight === "none" ? null : next,
    facts: factsAfterAll(place.facts, answerTexts(words)),
    reply: wordsOf(words.reply),
    stage: wordsOf(words.stage),
    coach: wordsOf(words.coach),
  };
}

/** Set where only the next safe act counts. */
export function emergencyAt(script: DialogueScript, point: Point): Emergency | undefined {
  return point.emergency ?? script.emergency;
}

/** The kinds of own words that a point tells apart. Empty if own words cannot be said there. */
export function ownKindsAt(script: DialogueScript, point: Point): readonly OwnKind[] {
  if (emergencyAt(script, point)) return emergencyKinds;
  return script.answers ? ownLineKinds : [];
}

/** The answer to own words of a kind at a point, or undefined if the point has no such kind. */
export function answerAt(script: DialogueScript, point: Point, kind: OwnKind): Answer | undefined {
  if (!ownKindsAt(script, point).includes(kind)) return undefined;
  const answers: Partial<Record<OwnKind, Answer>> =
    emergencyAt(script, point)?.answers ?? script.answers!;
  return point.answers?.[kind] ?? answers[kind];
}
