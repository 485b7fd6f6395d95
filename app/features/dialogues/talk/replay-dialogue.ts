import { createActor } from "xstate";
import type { DialogueScript, Ending, Point } from "../script/dialogue";
import { endingWordsAt, lineToTakeBack } from "../script/follow-script";
import type { Mood } from "../script/mood";
import {
  offeredAt,
  pointOf,
  type Cue,
  type OfferedLine,
  type Place,
  type Said,
} from "../script/place";
import { dialogueMachine, type DialogueEvent } from "./dialogue.machine";

/** The state of a talk. */
export interface TalkPosition {
  turn: number;
  mood: Mood;
  /** Every line the member said, in order, including lines taken back. */
  said: readonly Said[];
  /** What the loved one says now, or null if the talk has ended. */
  cue: Cue | null;
  /** The point to answer, or null if the talk has ended. */
  point: Point | null;
  /** The three lines of the point. Empty if the talk has ended. */
  offered: OfferedLine[];
  ending: Ending | null;
  endingWords: { title: string; text: string } | null;
  canTakeBack: boolean;
  /** Where the script is, for questions about what would follow. */
  place: Place;
}

/**
 * The state of a talk after these events, or null if one of them cannot have happened. The database
 * stores only events, so no snapshot outlives the machine that made it, and no browser can claim an
 * ending it did not reach.
 */
export function replayDialogue(
  script: DialogueScript,
  events: readonly DialogueEvent[],
): TalkPosition | null {
  // The machine has no side effects, so an actor is as pure as `transition` and five times as fast,
  // because `transition` makes a new actor for every event.
  const talk = createActor(dialogueMachine, { input: script }).start();
  for (const event of events) {
    if (!talk.getSnapshot().can(event)) return null;
    talk.send(event);
  }
  const state = talk.getSnapshot();
  return positionAt(state.context, state.status === "done" ? (state.value as Ending) : null);
}

function positionAt(place: Place, ending: Ending | null): TalkPosition {
  const { turn, mood, said, cue, script } = place;
  const point = ending ? null : pointOf(place);
  return {
    turn,
    mood,
    said,
    cue: ending ? null : cue,
    point,
    offered: ending ? [] : offeredAt(place),
    ending,
    endingWords: ending && endingWordsAt(script.endings[ending] ?? script.endings.calm, place),
    canTakeBack: !ending && lineToTakeBack(place) !== null,
    place,
  };
}
