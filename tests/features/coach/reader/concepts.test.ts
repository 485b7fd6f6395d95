import { expect, test } from "vitest";
import { compileConcepts, harmlessConcepts } from "~/features/coach/reader/concepts";
import { readText } from "~/features/coach/reader/words";

const list = {
  sets: { they: "he she" },
  spellings: { breathing: "breathin" },
  harmless: "past",
  concepts: {
    "not-wake": "can/will not ... wake; {they} is out cold",
    breathing: "breathing; breathing slow",
    past: "0 years ago",
  },
};
const names = Object.keys(list.concepts);
const find = compileConcepts(list);

function conceptsIn(text: string) {
  return find(readText(text)).map((hits) =>
    hits.map(({ concept, isNegated }) => `${isNegated ? "not " : ""}${names[concept]}`),
  );
}

test("a concept is found in every way to say it, with gaps, short forms and misspellings", () => {
  expect(conceptsIn("I can't get him to wake up")).toEqual([["not-wake"]]);
  expect(conceptsIn("She's out cold")).toEqual([["not-wake"]]);
  expect(conceptsIn("he won’t wake")).toEqual([["not-wake"]]);
  expect(conceptsIn("breathin")).toEqual([["breathing"]]);
  expect(conceptsIn("12 years ago")).toEqual([["past"]]);
});

test("a negation just before a concept is noticed, one in another sentence is not", () => {
  expect(conceptsIn("he is not breathing")).toEqual([["not breathing"]]);
  expect(conceptsIn("He is not. Breathing is fine")).toEqual([[], ["breathing"]]);
});

test("the longest match at a place counts once, and no match crosses a sentence", () => {
  expect(find(readText("breathing slow"))[0]).toMatchObject([{ from: 0, to: 2 }]);
  expect(conceptsIn("I can not. Wake up early")).toEqual([[], []]);
});

test("the harmless concepts are known by their names", () => {
  expect([...harmlessConcepts(list)]).toEqual([names.indexOf("past")]);
});

test("a phrase that cannot be read is refused", () => {
  const concepts = { odd: "he {nobody} is" };
  expect(() => compileConcepts({ ...list, harmless: "", concepts })).toThrow("{nobody}");
});
