import type { SnapshotFrom } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap } from "xstate/graph";
import type { DialogueScript } from "~/features/dialogues/script/dialogue";
import {
  linesAskedFor,
  whatDecides as whatFollows,
} from "~/features/dialogues/script/dialogue-reach";
import { lineToTakeBack } from "~/features/dialogues/script/follow-script";
import { dialogueMachine } from "~/features/dialogues/talk/dialogue.machine";

export type State = SnapshotFrom<typeof dialogueMachine>;

/** All that a talk's future depends on, so that ways which meet are walked on as one. */
export function whatDecides({ value, context }: State) {
  const isRewound = context.said.some(
    (line) => line.pointId === context.pointId && line.isTakenBack,
  );
  const { pointId, before } = lineToTakeBack(context) ?? {};
  return JSON.stringify([
    value,
    whatFollows(context, linesAskedFor(context.script)),
    isRewound,
    pointId,
    before,
  ]);
}

/** Every state of a script, and from each the states one event further on. */
export function walkDialogue(script: DialogueScript) {
  const graph = getAdjacencyMap(dialogueMachine, {
    input: script,
    events: [
      { type: "rewind" },
      ...script.points.flatMap(({ choices }) =>
        choices.map(({ id }) => ({ type: "say", choiceId: id }) as const),
      ),
    ],
    filterEvents: (state, event) => state.can(event),
    serializeState: whatDecides,
  });
  const ways = new Map<string, string[]>();
  for (const { state, nextState } of adjacencyMapToArray(graph)) {
    const from = whatDecides(state);
    ways.set(from, [...(ways.get(from) ?? []), whatDecides(nextState)]);
  }
  return { states: Object.values(graph).map(({ state }) => state), ways };
}

/** How many events the longest talk has. Throws when a talk could come round to where it was. */
export function longestTalk(ways: Map<string, string[]>) {
  const known = new Map<string, number>();
  const from = (state: string, path: readonly string[]): number => {
    if (path.includes(state)) throw new Error(`A talk can come round to ${state}`);
    const next = ways.get(state) ?? [];
    if (!known.has(state)) {
      known.set(state, Math.max(0, ...next.map((on) => 1 + from(on, [...path, state]))));
    }
    return known.get(state)!;
  };
  return Math.max(...[...ways.keys()].map((state) => from(state, [])));
}
