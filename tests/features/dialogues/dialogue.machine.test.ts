import { getAdjacencyMap, type AdjacencyMap } from "xstate/graph";
import type { SnapshotFrom } from "xstate";
import { beforeAll, describe, expect, test } from "vitest";
import { isDangerous } from "~/features/dialogues/dialogue";
import {
  canTakeBack,
  dialogueMachine,
  type DialogueEvent,
} from "~/features/dialogues/dialogue.machine";
import { listDialogues } from "~/features/dialogues/dialogues.server";

type State = SnapshotFrom<typeof dialogueMachine>;

const dialogues = await listDialogues();

// Every way through every script, walked once. Author a new file, and it is proved here.
describe.each(dialogues)("$id", ({ script }) => {
  let graph: AdjacencyMap<State, DialogueEvent>;
  let states: State[];

  beforeAll(() => {
    graph = getAdjacencyMap(dialogueMachine, {
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
    states = Object.values(graph).map(({ state }) => state);
  });

  test("every way through it ends", () => {
    for (const [id, { state, transitions }] of Object.entries(graph)) {
      const ways = Object.values(transitions).map((way) => whatDecides(way.state));
      expect(ways.length > 0).toBe(state.status === "active");
      expect(ways).not.toContain(id);
    }
    expect(() => longestWay(graph)).not.toThrow();
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

/** The number of events of the longest talk. Throws when a talk could come round to where it was. */
function longestWay(graph: AdjacencyMap<State, DialogueEvent>) {
  const known = new Map<string, number>();
  const from = (id: string, path: Set<string>): number => {
    if (path.has(id)) throw new Error(`A talk can come round to ${id}`);
    const length = known.get(id);
    if (length !== undefined) return length;
    const onPath = new Set(path).add(id);
    const ways = Object.values(graph[id]!.transitions).map((way) =>
      from(whatDecides(way.state), onPath),
    );
    known.set(id, 1 + Math.max(-1, ...ways));
    return known.get(id)!;
  };
  return Math.max(...Object.keys(graph).map((id) => from(id, new Set())));
}
