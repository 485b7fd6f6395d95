import { describe, expect, test } from "vitest";
import { compileCertainCues } from "~/features/safety/certain-cues";
import { findCues } from "~/features/safety/cues.server";

const find = compileCertainCues({
  sets: { self: ["himself", "herself"] },
  guards: ["years ago", "in the film"],
  groups: [
    { category: "suicide", phrases: ["kill/killing {self}", "want/wants to die |"] },
    { category: "violence", phrases: ["hit me"] },
  ],
});

test("a saying counts with its category, its sentence and the sentences beside it", () => {
  const [first, second, third] = ["We ate.", "He said he'd kill himself!", "What now?"];
  expect(find(`${first} ${second} ${third} And more.`)).toEqual([
    { category: "suicide", sentence: second, around: `${first} ${second} ${third}` },
  ]);
  expect(find("He hit me and wants to die")).toHaveLength(2);
});

test("a guard makes its own sentence harmless and no other", () => {
  expect(find("In the film he hit me.")).toEqual([]);
  expect(find("He hit me. That was years ago.")).toHaveLength(1);
});

test("in a very long sentence a guard counts only near the saying", () => {
  const rest =
    "and then we drove home and had some soup and the kids went up to bed and slept ".repeat(2);
  const [found] = find(`years ago we met ${rest} and he hit me`);
  expect(found).toMatchObject({ category: "violence" });
  expect(found!.sentence).not.toContain("years ago");
  expect(find(`${rest} in the film he hit me`)).toEqual([]);
});

test.each([
  ["he thinks the kids would be better off without him", 1],
  ["he keeps looking up the tallest bridges in the state", 1],
  ["He told my mom he won't be around by Christmas.", 1],
  ["She left a goodbye voicemail for each of the kids.", 1],
  ["He left a farewell note for his coworkers on his last day.", 0],
  ["He won't be here for Christmas because he's in rehab.", 0],
  ["He wrote a goodbye letter to alcohol and read it out loud.", 0],
  ["We gave the crib away because we don't need it anymore.", 0],
])("hears suicide in what families say of another, and not in its twin: %s", (text, count) => {
  expect(findCues(text).certain.filter(({ category }) => category === "suicide")).toHaveLength(
    count,
  );
});

test("an invalid phrase is refused", () => {
  const groups = [{ category: "suicide" as const, phrases: ["kill {nobody}"] }];
  expect(() => compileCertainCues({ sets: {}, guards: [], groups })).toThrow("nobody");
});

describe("time is proportional to the text, and nothing crashes:", () => {
  test.each([
    ["10,000 repeated words", "hit me ".repeat(5_000)],
    ["sentences that all count", "He hit me. ".repeat(9_000)],
    ["spaces", " ".repeat(100_000)],
    ["ends of sentences", ". ".repeat(50_000)],
    ["lone surrogates", "\ud800".repeat(100_000)],
    ["combining marks", `a${"\u0301".repeat(100_000)}`],
    ["words from the right", "\u202ehit me ".repeat(11_000)],
  ])("%s", (_, text) => {
    const start = process.cpuUsage();
    findCues(text);
    // Time on the processor. Quadratic time would take minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
