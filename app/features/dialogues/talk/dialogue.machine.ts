import { assign, setup } from "xstate";
import {
  isDangerous,
  isWindow,
  shiftMood,
  type Choice,
  type DialogueScript,
  type Mood,
} from "../script/dialogue";

/** What can happen in a talk; its log is a list of these. */
export type DialogueEvent = { type: "say"; choiceId: string } | { type: "rewind" };

/** A line the member chose, in the order chosen. */
export interface Said {
  turn: number;
  choice: Choice;
  before: Mood;
  after: Mood;
  isTakenBack: boolean;
}

export interface DialogueContext {
  script: DialogueScript;
  turn: number;
  mood: Mood;
  said: Said[];
}

/**
 * A practice conversation. The member picks one line per turn; each line shifts the other person's
 * mood. The talk stops as soon as it is dangerous, and the last line cannot be taken back then. Another
 * harmful line can be taken back, once per turn.
 */
export const dialogueMachine = setup({
  types: {
    input: {} as DialogueScript,
    context: {} as DialogueContext,
    events: {} as DialogueEvent,
  },
  guards: {
    isOffered: ({ context }, { choiceId }: { choiceId: string }) =>
      findChoice(context, choiceId) !== undefined,
    canTakeBack: ({ context }) => canTakeBack(context),
    isDangerous: ({ context }) => isDangerous(context.mood),
    isOver: ({ context }) => context.turn === context.script.points.length,
    isWindowOpen: ({ context: { script, mood } }) => script.window && isWindow(mood),
  },
  actions: {
    hear: assign(({ context }, { choiceId }: { choiceId: string }) => {
      const { turn, mood: before, said } = context;
      const choice = findChoice(context, choiceId)!;
      const after = shiftMood(before, choice.effect);
      return {
        turn: turn + 1,
        mood: after,
        said: [...said, { turn, choice, before, after, isTakenBack: false }],
      };
    }),
    takeBack: assign(({ context: { said } }) => {
      const last = said.at(-1)!;
      return {
        turn: last.turn,
        mood: last.before,
        said: [...said.slice(0, -1), { ...last, isTakenBack: true }],
      };
    }),
  },
}).createMachine({
  id: "dialogue",
  context: ({ input }) => ({ script: input, turn: 0, mood: input.start, said: [] }),
  initial: "talking",
  states: {
    talking: {
      always: [
        { guard: "isDangerous", target: "escalation" },
        { guard: "isOver", target: "closing" },
      ],
      on: {
        say: {
          guard: { type: "isOffered", params: ({ event }) => ({ choiceId: event.choiceId }) },
          actions: { type: "hear", params: ({ event }) => ({ choiceId: event.choiceId }) },
        },
        rewind: { guard: "canTakeBack", actions: "takeBack" },
      },
    },
    closing: {
      always: [{ guard: "isWindowOpen", target: "window" }, { target: "calm" }],
    },
    window: { type: "final" },
    calm: { type: "final" },
    escalation: { type: "final" },
  },
});

function findChoice({ script, turn }: DialogueContext, choiceId: string) {
  return script.points[turn]?.choices.find((choice) => choice.id === choiceId);
}

/** Whether the last line can be taken back: a harmful one, once per turn. */
export function canTakeBack({ said }: Pick<DialogueContext, "said">) {
  const last = said.at(-1);
  if (!last || last.isTakenBack || last.choice.kind !== "harmful") return false;
  return !said.some((earlier) => earlier.turn === last.turn && earlier.isTakenBack);
}
