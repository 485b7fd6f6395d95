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
