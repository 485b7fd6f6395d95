import { expect, test } from "vitest";
import { readElements } from "~/features/coach/reader/read-elements";
import { elements, type Element } from "~/content/elements";
import type { Score } from "~/features/coach/score-elements";

const zeros = Object.fromEntries(elements.map((one) => [one, 0])) as Record<Element, Score>;
const sign = (label: string) => ({ label, sentence: { start: 0, end: 1 }, marks: [], margin: 1 });

test("an element that the model sees is clear", () => {
  expect(readElements({ scores: zeros, flags: [] }, [sign("help")]).scores.help).toBe(2);
});

test("a flag of either reader breaks the element", () => {
  const listed = { scores: zeros, flags: [] };
  expect(readElements(listed, [sign("help"), sign("threat")]).scores.help).toBe(0);
  const broken = { scores: zeros, flags: ["OVER_OWN" as const] };
  expect(readElements(broken, [sign("responsibility")]).scores.responsibility).toBe(0);
});

test("the model adds flags and takes none away", () => {
  const { flags } = readElements({ scores: zeros, flags: ["LABEL"] }, [sign("threat")]);
  expect(flags).toEqual(["LABEL", "THREAT"]);
});

test("what the model does not see stays as the list has it", () => {
  const scores = { ...zeros, brief: 2 as const, feeling: 1 as const };
  expect(readElements({ scores, flags: [] }, []).scores).toEqual(scores);
});
