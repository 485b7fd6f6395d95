import { describe, expect, test } from "vitest";
import { readCues, readFields } from "~/features/safety/read-cues.server";
import { everydaySentences } from "./everyday-sentences";

const hard: Record<string, string[]> = {
  overdose: [
    ...["he is not responding", "she od'd on tuesday", "His lips are blue", "he won't wake up"],
    ...["not breathing", "took the whole bottle", "unresponsive", "gurgling", "foaming"],
    "My brother had pills and beer. He's snoring weird and I can't wake him. Let him sleep it off?",
  ],
  suicide: [
    ...["I want to die", "he says he wants to kill himself", "end it all", "better off dead"],
    ...["no reason to live", "suicidal", "said goodbye to everyone", "he is hurting himself"],
  ],
  violence: [
    ...["he choked me", "he has a gun", "he put a gun to my head", "she hit me again"],
    ...["he threatened to kill me", "he won't let me leave", "forced me", "hurting the kids"],
  ],
  withdrawal: [
    "he had a seizure this morning",
    "She stopped all her Xanax two days ago and she is seeing things.",
  ],
  accident: ["she is driving drunk with the kids"],
};

describe.each(Object.keys(hard))("%s", (category) => {
  test.each(hard[category]!)("%s", (text) => {
    const read = readCues(text);
    expect(read.level).toBe("hard");
    expect(read.hard).toContain(category);
  });
});

const everyday = [
  "My phone is not responding",
  "She beat me at cards",
  "The boys' lips were blue from slushies",
  "Traffic was murder this morning",
  "The lesson says what to do if someone won't wake up",
];

test.each(everyday)("no card: %s", (text) => {
  expect(readCues(text).hard).toEqual([]);
});

test("everyday sentences bring up no card", () => {
  const alarms = everydaySentences.filter((text) => readCues(text).level === "hard");
  expect(alarms).toEqual([]);
});

test("a danger inside a long question of everyday matters is found", () => {
  const text =
    "Hello, and thank you for this site. We have been saving for a trip to my sister's in June and I would like to know if a trip counts as a reward. He has done well with the dishes. Last night he took a handful of her sleeping pills and I can't wake him up this morning. Also, is it better to pay for the bus or to drive? My sister says to drive, but the car is old.";
  expect(readCues(text).hard).toContain("overdose");
});

test("the words that mattered are marked inside the text", () => {
  const text = "So he is not responding";
  const { marks, version } = readCues(text);
  expect(version).not.toBe("");
  for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\w+$/);
});

test("100,000 characters are read without a crash", () => {
  expect(readCues("she took pills and wine ".repeat(4200)).version).not.toBe("");
});

test("harmless words in one field do not make dangerous words in another count for less", () => {
  const danger = "I want to kill myself when you drink";
  for (const other of ["", "A walk", "Coffee with my sister", "Dinner on Sunday at seven"]) {
    expect(readFields([other, danger]), other).toMatchObject({ level: "hard", hard: ["suicide"] });
    expect(readFields([danger, other]).hard, other).toEqual(["suicide"]);
  }
  expect(readFields(["A walk", "Dinner on Sunday", ""])).toMatchObject({ hard: [], soft: [] });
});

test.each([
  ["suicide", "I do not wish to go on living."],
  ["suicide", "He was asked about dinner and said he is planning how to kill himself in June."],
  [
    "violence",
    "I have been using the lesson on timing and I chose a quiet hour after breakfast. My husband hit me in the face and went out to the hens. Have I chosen the wrong hour, or is there a better wording that I might use the next time?",
  ],
])("a certain saying gets the card, alone or in a long question: %s", (category, text) => {
  expect(readCues(text).hard).toContain(category);
});

test("a guard takes a certain saying back", () => {
  expect(readCues("He tried to kill himself 30 years ago, and he teaches now.").hard).toEqual([]);
});
