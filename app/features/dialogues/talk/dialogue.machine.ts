import { assign, setup } from "xstate";
import type { DialogueScript } from "../script/dialogue";
import {
  beginTalk,
  isStopped,
  lineToTakeBack,
  sayChoice,
  sayOwn,
  takeBack,
} from "../script/follow-script";
import { isWindow } from "../script/mood";
import type { Place, SayEvent, SayOwnEvent } from "../script/place";

/** What can happen in a talk; its log is a list of these. */
export type DialogueEvent = SayEvent | SayOwnEvent | { type: "rewind" };

/**
 * A practice conversation. The member says one line per point, one of the three or their own. Each line
 * shifts the other person's mood and leads to the next point. The talk stops as soon as it is dangerous,
 * and the last line cannot be taken back then. Another harmful line can be taken back, once per point.
 */
export const dialogueMachine = setup({
  types: {
    input: {} as DialogueScript,
    context: {} as Place,
    events: {} as DialogueEvent,
  },
  guards: {
    isOffered: ({ context }, event: SayEvent) => sayChoice(context, event) !== null,
    isAnswered: ({ context }, event: SayOwnEvent) => sayOwn(context, event) !== null,
    canTakeBack: ({ context }) => lineToTakeBack(context) !== null,
    isStopped: ({ context }) => isStopped(context),
    isOver: ({ context }) => context.pointId === null,
    isWindowOpen: ({ context: { script, mood } }) => script.window && isWindow(mood),
  },
  actions: {
    hear: assign(({ context }, event: SayEvent) => sayChoice(context, event)!),
    hearOwn: assign(({ context }, event: SayOwnEvent) => sayOwn(context, event)!),
    takeBack: assign(({ context }) => takeBack(context)),
  },
}).createMachine({
  id: "dialogue",
  context: ({ input }) => beginTalk(input),
  initial: "talking",
  states: {
    talking: {
      always: [
        { guard: "isStopped", target: "escalation" },
        { guard: "isOver", target: "closing" },
      ],
      on: {
        say: {
          guard: { type: "isOffered", params: ({ event }) => event },
          actions: { type: "hear", params: ({ event }) => event },
        },
        "say-own": {
          guard: { type: "isAnswered", params: ({ event }) => event },
          actions: { type: "hearOwn", params: ({ event }) => event },
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
