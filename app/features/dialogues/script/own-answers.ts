import type { DialogueScript, Point } from "./dialogue";
import { shiftMood, type Mood } from "./mood";
import { type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { ownLineEffects, type Weight } from "./own-lines";
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
export function whatOwnLineLeadsTo(place: Place, kind: OwnLineKind): OwnLineOutcome | null {
  const point = pointOf(place);
  const answer = point && answerAt(place.script, point, kind);
  if (!answer) return null;
  const words = fitted(answer, place);
  const { weight, mood } = ownLineEffects[kind];
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

/** The answer to own words of a kind at a point: the point's own, or else the script's. */
export function answerAt({ answers }: DialogueScript, point: Point, kind: OwnLineKind) {
  return answers && (point.answers?.[kind] ?? answers[kind]);
}
