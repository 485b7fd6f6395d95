import { beforeAll, describe, expect, test } from "vitest";
import type { SnapshotFrom } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap } from "xstate/graph";
import { isDangerous, type DialogueScript } from "~/features/dialogues/dialogue";
import { canTakeBack, dialogueMachine } from "~/features/dialogues/dialogue.machine";
import { listDialogues } from "~/features/dialogues/dialogues.server";

type State = SnapshotFrom<typeof dialogueMachine>;

const dialogues = await listDialogues();

// Every way through every script, walked once. Author a new file, and it is proved here.
describe.each(dialogues)("$id", ({ script }) => {
  let states: State[];
  let ways: Map<string, string[]>;

  beforeAll(() => {
    ({ states, ways } = walk(script));
  });

  test("every way through it ends", () => {
    for (const state of states) {
      const hasWayOn = ways.has(whatDecides(state));
      expect(hasWayOn).toBe(state.status === "active");
    }
    expect(longestTalk(ways)).toBeLessThanOrEqual(3 * script.points.length);
  });

  test("every line of every point can be said", () => {
    const said = new Set(
      states.flatMap(({ context }) => context.said.map(({ choice }) => choice.id)),
    );
    const written = script.points.flatMap(({ choices }) => choices.map(({ id }) => id));
    expect([...said].sort()).toEqual(written.sort());
  });

  test("it reaches every ending it declares, and no other", () => {
    const reached = new Set(
      states.filter(({ status }) => status === "done").map(({ value }) => value),
    );
    expect([...reached].sort()).toEqual(Object.keys(script.endings).sort());
  });

  test("no talk goes on once it is dangerous, and none stops for danger that is not there", () => {
    for (const { value, context } of states) {
      expect(value === "escalation").toBe(isDangerous(context.mood));
    }
  });

  test("a line is taken back at most once per point", () => {
    for (const { context } of states) {
      const turns = context.said.filter(({ isTakenBack }) => isTakenBack).map(({ turn }) => turn);
      expect(new Set(turns).size).toBe(turns.length);
    }
  });
});

/** All that a talk's future depends on, so that ways which meet are walked on as one. */
function whatDecides({ value, context }: State) {
  const { turn, mood, said } = context;
  const isRewound = said.some((line) => line.turn === turn && line.isTakenBack);
  const back = canTakeBack(context) ? said.at(-1)!.before : null;
  return JSON.stringify([value, turn, mood, isRewound, back]);
}

/** Every state of a script, and from each the states one event further on. */
function walk(script: DialogueScript) {
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
function longestTalk(ways: Map<string, string[]>) {
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
