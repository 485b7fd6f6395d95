import { createActor } from "xstate";
import type { DialogueScript, Ending, Mood, Point } from "../script/dialogue";
import { canTakeBack, dialogueMachine, type DialogueEvent, type Said } from "./dialogue.machine";

/** The state of a talk. */
export interface TalkPosition {
  turn: number;
  mood: Mood;
  /** Every line the member chose, in order, including lines taken back. */
  said: Said[];
  /** The point to answer, or null if the talk has ended. */
  point: Point | null;
  ending: Ending | null;
  canTakeBack: boolean;
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
  const { turn, mood, said } = state.context;
  const ending = state.status === "done" ? (state.value as Ending) : null;
  return {
    turn,
    mood,
    said,
    point: ending ? null : script.points[turn]!,
    ending,
    canTakeBack: !ending && canTakeBack({ said }),
  };
}
