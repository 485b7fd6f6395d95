import { beforeAll, describe, expect, test } from "vitest";
import { isDangerous } from "~/features/dialogues/script/dialogue";
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
