import { expect, test } from "vitest";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { parseDebrief } from "~/features/dialogues/debrief/debrief.server";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";

const rideHome = (await findDialogue("the-ride-home"))!;

function after(dialogue: typeof rideHome, ...moves: string[]) {
  const events: DialogueEvent[] = moves.map((move) =>
    move === "rewind" ? { type: "rewind" } : { type: "say", choiceId: move },
  );
  return lookBack(dialogue, replayDialogue(dialogue.script, events)!);
}

/** The good line of each point, from the first to the end. */
function goodMoves({ script }: typeof rideHome) {
  const events: DialogueEvent[] = [];
  for (let position = replayDialogue(script, events); position?.point;) {
    events.push({ type: "say", choiceId: position.point.choices[0]!.id });
    position = replayDialogue(script, events);
  }
  return events.flatMap((event) => (event.type === "say" ? [event.choiceId] : []));
}

test("lists every line in order with the door after it, including lines taken back", () => {
  const debrief = after(
    rideHome,
    ...["1-harmful", "rewind", "1-good", "2-good", "3-good", "4-good", "5-good"],
  );

  expect(debrief.steps.map(({ turn, isTakenBack }) => [turn, isTakenBack])).toEqual([
    [0, true],
    [0, false],
    [1, false],
    [2, false],
    [3, false],
    [4, false],
  ]);
  expect(debrief.steps.map(({ movement }) => movement)).toEqual([
    "closed",
    ...Array(5).fill("opened"),
  ]);
  expect(debrief.journey).toBe("Theo arrived guarded and left open.");
});

test("the map marks lines as said, taken back or not tried", () => {
  const { map } = after(
    rideHome,
    ...["1-harmful", "rewind", "1-good", "2-mixed", "3-good", "4-good", "5-mixed"],
  );

  expect(map.map(({ choices }) => choices.map(({ fate }) => fate))).toEqual([
    ["said", "not-tried", "taken-back"],
    ["not-tried", "said", "not-tried"],
    ["said", "not-tried", "not-tried"],
    ["said", "not-tried", "not-tried"],
    ["not-tried", "said", "not-tried"],
  ]);
});

test("counts the elements of lines not taken back as used, and those of other choices as missed", () => {
  const best = after(rideHome, "1-good", "2-good", "3-good", "4-good", "5-good");
  const plain = after(rideHome, "1-mixed", "2-mixed", "3-mixed", "4-mixed", "5-mixed");

  expect(best.missed).toEqual([]);
  expect(plain.used).toEqual(["brief", "specific"]);
  expect(plain.missed).toEqual(["positive", "feeling", "understanding", "responsibility", "help"]);
});

test("the line to remember is the member's best one, or else the best on offer", () => {
  const mixedThenGood = after(rideHome, "1-mixed", "2-mixed", "3-good", "4-mixed", "5-mixed");
  const plain = after(rideHome, "1-mixed", "2-mixed", "3-mixed", "4-mixed", "5-mixed");

  expect(mixedThenGood.keep).toEqual({
    line: "You’re worn out, and part of you wants it to be different.",
    isTheirs: true,
  });
  expect(plain.keep?.isTheirs).toBe(false);
});

test("says which help an escalation needs", () => {
  expect(after(rideHome, "1-harmful", "2-harmful").danger).toBe("leave");
  expect(after(rideHome, "1-good", "2-good", "3-good", "4-good", "5-good").danger).toBeNull();
});

test("a calm end that is unfinished says so", async () => {
  const theText = (await findDialogue("the-text"))!;

  expect(after(theText, "1-good", "2-good", "3-mixed", "4-mixed")).toMatchObject({
    ending: "calm",
    isUnfinished: true,
  });
});

test("words that refer to a good line are said only after it", async () => {
  const leaning = after(rideHome, "1-good", "2-good", "3-good", "4-good", "5-good");
  const otherwise = after(rideHome, "1-good", "2-good", "3-good", "4-mixed", "5-good");

  expect(leaning.map[4]?.cue).toBe(rideHome.script.points[4]?.cue);
  expect(otherwise.map[4]?.cue).toBe(rideHome.script.points[4]?.variants?.[0]?.cue);
});

test("every script's debrief survives JSON", async () => {
  for (const dialogue of await listDialogues()) {
    const debrief = after(dialogue, ...goodMoves(dialogue));
    expect(parseDebrief(JSON.stringify(debrief))).toEqual(debrief);
  }
});
