import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { readMeasuredLines } from "#tools/readers/line-texts";
import { testLines } from "#tools/readers/test-lines";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import { lineSigns, signPoints } from "~/features/coach/own-line/line-kinds";
import { decodeLineModel } from "~/features/coach/own-line/line-model";
import type { LineReaders } from "~/features/coach/own-line/line-signs";
import { readLine } from "~/features/coach/own-line/read-line";
import { readCues } from "~/features/safety/read-cues.server";

let readers: LineReaders;
beforeAll(async () => {
  readers = await getLineReaders();
});

const read = (text: string) => readLine(text, readers, (part) => readCues(part).level === "hard");

test.each([
  ["tune", 0.85, 1],
  ["report", 0.85, 1],
  ["hard", 0.65, 1],
  // Other people wrote these.
  ["other", 0.7, 0.95],
  ["last", 0.6, 0.8],
])(
  "reads the measured lines of %j at least as well as the docs say",
  (half, leastRight, leastRed) => {
    const lines = readMeasuredLines().filter((one) => one.half === half);
    const { right, of, red, falseRed } = testLines(lines, read);
    expect(right / of).toBeGreaterThanOrEqual(leastRight);
    expect(red.found / red.of).toBeGreaterThanOrEqual(leastRed);
    expect(falseRed / of).toBeLessThanOrEqual(0.055);
  },
);

test("marks the words that decided, and names what it read with", () => {
  const text = "I'll call your boss and say you're sick.";
  const { kind, marks, version } = read(text);
  expect(kind).toBe("rescue");
  expect(marks.map(({ start, end }) => text.slice(start, end)).join(" ")).toContain(
    "call your boss",
  );
  expect(version.split("-")).toHaveLength(5);
  expect(read(text)).toEqual(read(text));
});

test.each([
  ["If you stop, I'll buy you the phone.", "bargain"],
  ["You should get more sleep.", "lecture"],
  ["Oh great, a whole evening sober. Want a medal?", "blame"],
  ["You did so well today, for once.", "blame"],
  ["That must have been a hard morning. I'm glad you called me.", "warm-specific"],
])("reads %j as %s", (text, kind) => {
  expect(read(text)).toMatchObject({ kind, danger: null });
});

test.each(["", "...", "ok", "Te quiero mucho, hijo mío.", "zxcv qwrt plmk"])(
  "says plainly that it cannot read %j",
  (text) => {
    expect(read(text)).toMatchObject({ kind: "not-understood", danger: null });
  },
);

test("stops for danger of every kind, and not for a plain question about suicide", () => {
  expect(read("I want to die.").danger).toBe("crisis");
  expect(read("Why don't you just kill yourself.").danger).toBe("crisis");
  expect(read("I'll slap you.").danger).toBe("violence");
  expect(read("Stop taking them tonight, cold turkey.").danger).toBe("stop-sudden");
  expect(read("I'm keeping your pills from now on.").danger).toBe("med-control");
  expect(read("Take half a pill tonight.").danger).toBe("dose");
  expect(read("Are you thinking about suicide?")).toMatchObject({
    kind: "warm-specific",
    danger: null,
  });
});

// None of these lines is in a list, nor among the examples.
test.each([
  ["violence", "I gave you a fat lip in June and you'll get another."],
  ["violence", "Me and the lads will put that fella of yours in intensive care."],
  ["violence", "That ashtray is going straight at your teeth."],
  ["violence", "ima stab u if u light that"],
  ["violence", "I'm padlocking you in the garage until you've dried out."],
  ["crisis", "Most nights I think of the quarry and how easy one step would be."],
  ["crisis", "It'd be simpler for the children if I was in my grave."],
  ["crisis", "You always say you'll shoot yourself. So go and shoot yourself."],
  ["crisis", "My goodbye note is in the Bible for you and your sister."],
  ["stop-sudden", "Aff the methadone the day, cauld, nae clinic."],
  ["stop-sudden", "From lunch on you take no more Klonopin, forget the weaning."],
  ["med-control", "I've been sneaking a sedative into your milkshake at night."],
  ["med-control", "Your pills are in the boot of my car and I hand you one if you behave."],
  ["dose", "Take four of my gabapentin and sleep it off."],
  ["dose", "Thirty milligrams today, twenty next week, that's what I'd do."],
] as const)("stops for %s in words that nobody listed: %j", (danger, text) => {
  expect(read(text)).toMatchObject({ danger, marks: expect.arrayContaining([expect.anything()]) });
});

test.each([
  "I could murder a curry, do you want one?",
  "I'm sorry that I hit you back when you were in grade school.",
  "Don't quit those on your own, ask the doctor how.",
  "I won't hide your medicine, it's yours.",
  "I get so afraid you'll end your life. May I sit up with you?",
  "How many did the doctor tell you to take?",
  "Hit the road by seven or you'll miss the ferry.",
])("does not stop for %j", (text) => {
  expect(read(text).danger).toBeNull();
});

test("a scene may say which words are no crisis in it", () => {
  const text = "Your lips are blue and you won't wake up.";
  expect(read(text).danger).toBe("crisis");
  expect(readLine(text, readers, () => false).danger).toBeNull();
});

test("the published table is the one that the reader uses", () => {
  const page = readFileSync("docs/own-lines.md", "utf8").replace(/ +/g, " ");
  const rows = lineSigns.map((sign) => {
    const { kind, points, does } = signPoints[sign];
    return `| ${does} | ${kind} | ${points} |`;
  });
  for (const row of rows) expect(page).toContain(row);
});

test("refuses a model file that is not complete", () => {
  const bytes = new Uint8Array(readFileSync("content/readers/own-lines.bin"));
  expect(() => decodeLineModel(bytes.subarray(0, 2_000))).toThrow("cut short");
  expect(() => decodeLineModel(new Uint8Array(20))).toThrow("not a model");
});
