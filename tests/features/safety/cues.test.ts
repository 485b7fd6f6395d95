import { describe, expect, test } from "vitest";
import { compileCues, type CueList } from "~/features/safety/cues";

function list(phrases: string[], extra: Partial<CueList> = {}): CueList {
  return {
    sets: { them: ["him", "her", "them"] },
    spellings: { wake: ["wak"] },
    groups: [{ level: "hard", category: "overdose", phrases }],
    ...extra,
  };
}

function isFound(phrase: string, text: string) {
  return compileCues(list([phrase]))(text).hard.length > 0;
}

test("a phrase may have alternatives, sets and optional words", () => {
  const phrase = "can't/won't wake {them} up? now";

  expect(isFound(phrase, "I can't wake him now")).toBe(true);
  expect(isFound(phrase, "he won't wake them up now")).toBe(true);
  expect(isFound(phrase, "I can't wake them again now")).toBe(false);
});

test("a gap matches up to three words, and never the end of the text", () => {
  expect(isFound("lips ... blue", "her lips look a little blue")).toBe(true);
  expect(isFound("lips ... blue", "lips blue")).toBe(true);
  expect(isFound("lips ... blue", "lips one two three four blue")).toBe(false);
  expect(isFound("lips ... blue", "her lips")).toBe(false);
});

test.each(["can't wake", "can’t wake", "cant wake", "CAN`T  WAKE", "cannot wake", "can not, wake"])(
  "%s matches the same phrase",
  (typed) => {
    expect(isFound("can't wake", `I ${typed} her.`)).toBe(true);
  },
);

test("accents, full-width letters, invisible characters and misspellings change nothing", () => {
  expect(isFound("not breathing", "nôt ｂｒｅａｔｈｉｎｇ")).toBe(true);
  expect(isFound("not breathing", "not brea\u200Bthing")).toBe(true);
  expect(isFound("can't wake", "cant wak him")).toBe(true);
});

test("a phrase matches whole words only", () => {
  expect(isFound("hit me", "he white men")).toBe(false);
});

test("phrases with a companion count only if the companion is anywhere in the text", () => {
  const find = compileCues(
    list([], {
      groups: [
        { level: "hard", category: "withdrawal", with: ["stopped"], phrases: ["seeing things"] },
      ],
    }),
  );

  expect(find("She is seeing things. Two days ago she stopped.").hard).toEqual(["withdrawal"]);
  expect(find("She is seeing things.").hard).toEqual([]);
});

describe("the most urgent category comes first", () => {
  const find = compileCues(
    list([], {
      groups: [
        { level: "hard", category: "suicide", phrases: ["one"] },
        { level: "hard", category: "overdose", phrases: ["two"] },
        { level: "soft", category: "accident", phrases: ["one"] },
      ],
    }),
  );

  test("each category is named once", () => {
    expect(find("one two two one")).toEqual({ hard: ["overdose", "suicide"], soft: ["accident"] });
  });
});

describe("cue phrases follow the same grammar as the phrases of the coach", () => {
  test("^ and | match only at the start and the end of the text", () => {
    expect(isFound("^can't wake", "can't wake him")).toBe(true);
    expect(isFound("^can't wake", "I can't wake him")).toBe(false);
    expect(isFound("not breathing |", "he is not breathing")).toBe(true);
    expect(isFound("not breathing |", "not breathing well")).toBe(false);
  });

  test.each([
    ["... blue", "fits anything"],
    ["lips ...", "fits anything"],
    ["took <number> pills", "no kind of word"],
  ])("an invalid phrase throws: %s", (phrase, message) => {
    expect(() => compileCues(list([phrase]))).toThrow(message);
  });
});

test("an error names the mistake in the list", () => {
  expect(() => compileCues(list(["can't wake {they}"]))).toThrow("{they}");
  expect(() => compileCues(list(["now?"]))).toThrow("now?");
});
