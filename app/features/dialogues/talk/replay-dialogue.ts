import { createActor } from "xstate";
import type { DialogueScript, Ending, Mood, Point } from "../script/dialogue";
import { canTakeBack, dialogueMachine, type DialogueEvent, type Said } from "./dialogue.machine";

/** Where a conversation stands. */
export interface TalkPosition {
  turn: number;
  mood: Mood;
  /** Every line chosen, in order, those taken back among them. */
  said: Said[];
  /** What waits for an answer; null once the talk has ended. */
  point: Point | null;
  ending: Ending | null;
  canTakeBack: boolean;
}

/**
 * Where a conversation stands after these events, or null when one of them cannot have happened.
 * The events are all we store: no snapshot can outlive the machine that made it, and no browser can
 * claim an ending it did not reach.
 */
export function replayDialogue(
  script: DialogueScript,
  events: readonly DialogueEvent[],
): TalkPosition | null {
  // The machine does nothing but change, so its actor is as pure as `transition`, which would make a
  // new one for every event: five times the work, on each line of a talk.
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
