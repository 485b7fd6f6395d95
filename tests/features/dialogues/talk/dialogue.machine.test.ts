import { beforeAll, describe, expect, test } from "vitest";
import { isDangerous } from "~/features/dialogues/script/mood";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import {
  longestTalk,
  walkDialogue,
  whatDecides,
  type State,
} from "#tests/features/dialogues/walk-dialogue";

const dialogues = await listDialogues();

// Every way through every script, walked once. Author a new file, and it is proved here.
describe.each(dialogues)("$id", ({ script }) => {
  let states: State[];
  let ways: Map<string, string[]>;

  beforeAll(() => {
    ({ states, ways } = walkDialogue(script));
  });

  test("every sequence of choices ends", () => {
    for (const state of states) {
      const hasWayOn = ways.has(whatDecides(state));
      expect(hasWayOn).toBe(state.status === "active");
    }
    expect(longestTalk(ways)).toBeLessThanOrEqual(3 * script.points.length);
  });

  test("every line of every point can be said", () => {
    const said = new Set(
      states.flatMap(({ context }) => context.said.map(({ choice }) => choice?.id)),
    );
    const written = script.points.flatMap(({ choices }) => choices.map(({ id }) => id));
    expect([...said].sort()).toEqual(written.sort());
  });

  test("reaches exactly the endings it declares", () => {
    const reached = new Set(
      states.filter(({ status }) => status === "done").map(({ value }) => value),
    );
    expect([...reached].sort()).toEqual(Object.keys(script.endings).sort());
  });

  test("a talk stops if and only if it is dangerous", () => {
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
