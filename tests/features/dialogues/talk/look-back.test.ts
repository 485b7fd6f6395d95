import { expect, test } from "vitest";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { parseDebrief } from "~/features/dialogues/debrief/debrief.server";
import type { DialogueEvent } from "~/features/dialogues/talk/dialogue.machine";
import { findDialogue, listDialogues } from "~/features/dialogues/dialogues.server";
import { replayDialogue } from "~/features/dialogues/talk/replay-dialogue";

const rideHome = (await findDialogue("the-ride-home"))!;

const plainTalk = ["1-mixed", "2-mixed", "3-mixed", "rehab-mixed", "danny-mixed"];

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
  const plain = after(rideHome, ...plainTalk);

  expect(best.missed).toEqual([]);
  expect(plain.used).toEqual(["brief", "positive", "specific"]);
  expect(plain.missed).toEqual(["understanding", "responsibility", "help"]);
});

test("the line to remember is the member's best one, or else the best on offer", () => {
  const mixedThenGood = after(rideHome, "1-mixed", "2-mixed", "3-good", "4-mixed", "5-mixed");
  const plain = after(rideHome, ...plainTalk);

  expect(mixedThenGood.keep).toEqual({
    line: "You’re worn out, and part of you wants it to be different.",
    isTheirs: true,
  });
  expect(plain.keep?.isTheirs).toBe(false);
});

test("the map has the points of the path taken, and the notes speak of its lines", () => {
  const plain = after(rideHome, ...plainTalk);
  const best = after(rideHome, "1-good", "2-good", "3-good", "4-good", "5-good");

  expect(plain.map.map(({ cue }) => cue)).toEqual([
    "So that’s three jobs. Go on. Say it.",
    "They could smell it on me. Everyone was staring.",
    "I can’t keep doing this. I’m so tired.",
    "So that’s the plan? You lock me up somewhere?",
    "He did thirty days. When he came out, he had nothing.",
  ]);
  expect(plain.notes).toEqual([]);
  expect(best.notes.join(" ")).toMatch(/asked about suicide.*two calls/);
});

test("an ending has the words for the way it was reached", () => {
  const titleAfter = (...moves: string[]) => after(rideHome, ...moves).endingTitle;
  const opening = ["1-good", "2-good"];

  expect(titleAfter(...opening, "3-good", "4-good", "5-good")).toBe("He’ll go and see");
  expect(titleAfter(...opening, "3-mixed", "rehab-good", "danny-good", "5-good")).toBe(
    "He’ll go, on his own terms",
  );
  expect(titleAfter(...opening, "3-good", "4-harmful", "car-good")).toBe("You stopped in time");
});

test("own words stand in the steps and the map", () => {
  const events: DialogueEvent[] = [
    ...["1-good", "2-good", "3-good", "4-good"].map((choiceId) => ({
      type: "say" as const,
      choiceId,
    })),
    { type: "say-own", kind: "warm-specific", text: "One visit. I’ll drive you at nine." },
  ];
  const debrief = lookBack(rideHome, replayDialogue(rideHome.script, events)!);

  expect(debrief.endingTitle).toBe("He’ll go and see");
  expect(debrief.steps.at(-1)?.line).toBe("One visit. I’ll drive you at nine.");
  expect(debrief.map.at(-1)?.choices.at(-1)).toEqual({
    line: "One visit. I’ll drive you at nine.",
    stage: null,
    fate: "said",
  });
});

test("a debrief stored before scripts had paths can still be read", () => {
  const { notes: _, ...older } = after(rideHome, ...plainTalk);

  expect(parseDebrief(JSON.stringify(older))).toEqual({ ...older, notes: [] });
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
  const terms = rideHome.script.points.find(({ id }) => id === "terms")!;
  const leaning = after(rideHome, "1-good", "2-good", "3-good", "4-good", "5-good");
  const otherwise = after(rideHome, "1-good", "2-good", "3-good", "4-mixed", "5-good");

  expect(leaning.map[4]?.cue).toBe(terms.cue);
  expect(otherwise.map[4]?.cue).toBe(terms.variants?.[0]?.cue);
});

test("every script's debrief survives JSON", async () => {
  for (const dialogue of await listDialogues()) {
    const debrief = after(dialogue, ...goodMoves(dialogue));
    expect(parseDebrief(JSON.stringify(debrief))).toEqual(debrief);
  }
});
