import { expect, test } from "vitest";
import type { CueCategory } from "~/features/coach/reader/cue-reading";
import { makeCueReader } from "~/features/coach/reader/read-cues";
import { modelOfWords } from "./small-model";

const model = modelOfWords({
  slumped: { hard: 127, any: 127, "hard overdose": 127 },
  worried: { any: 127, "soft suicide": 127 },
  slushies: { hard: -127, any: -127 },
});

/** Reads a text; the list finds what is named in `listed`. */
function read(text: string, listed: { hard?: CueCategory[]; soft?: CueCategory[] } = {}) {
  return makeCueReader(model, () => ({ hard: [], soft: [], certain: [], ...listed }))(text);
}

test("a hit of the model counts by itself, with its category and the words that decided", () => {
  const text = "he is slumped";
  const { level, hard, by, marks } = read(text);
  expect({ level, hard, by }).toEqual({ level: "hard", hard: ["overdose"], by: "model" });
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["slumped"]);
});

test("a hit of the list is hard while the model does not deny it", () => {
  const { level, hard, by } = read("his lips are blue", { hard: ["overdose"] });
  expect({ level, hard, by }).toEqual({ level: "hard", hard: ["overdose"], by: "list" });
});

test("a hit of the list that the model denies becomes soft", () => {
  const { level, hard, soft } = read("slushies slushies blue", { hard: ["overdose"] });
  expect({ level, hard, soft }).toEqual({ level: "soft", hard: [], soft: ["overdose"] });
});

test("several categories stand in the order of urgency", () => {
  const { hard } = read("slumped", { hard: ["suicide", "withdrawal"] });
  expect(hard).toEqual(["overdose", "withdrawal", "suicide"]);
});

test("a soft hit of the model or of the list is soft", () => {
  expect(read("worried")).toMatchObject({ level: "soft", soft: ["suicide"], by: "model" });
  expect(read("plain", { soft: ["accident"] })).toMatchObject({ soft: ["accident"], by: "list" });
});

test("an empty text has no cue", () => {
  expect(read("")).toMatchObject({ level: "none", hard: [], soft: [], marks: [], by: "none" });
});

test("the model says nothing about a text of words it does not know", () => {
  expect(read("slumped ich kann ihn nicht wecken")).toMatchObject({ level: "none", by: "none" });
  const listed = { hard: ["overdose" as const] };
  expect(read("slumped ich kann ihn nicht wecken", listed).by).toBe("list");
});
