import { expect, test } from "vitest";
import { tellingWords } from "~/features/search/search-query";

test("words that stand in every text are left out, unless there are no others", () => {
  expect(tellingWords("What do I say about the drinking?")).toEqual(["say", "drinking"]);
  expect(tellingWords("What about them?")).toEqual(["what", "about", "them"]);
});

test("a name on a box, or a word we avoid, is looked for by the word our texts use", () => {
  expect(tellingWords("Where do I get Narcan")).toEqual(["naloxone"]);
  expect(tellingWords("xanax and klonopin")).toEqual(["benzodiazepine"]);
  expect(tellingWords("He relapsed")).toEqual(["slip"]);
});

test("a word counts once, and no more than eight do", () => {
  expect(tellingWords("no, No, NO")).toEqual(["no"]);
  expect(tellingWords("aa bb cc dd ee ff gg hh ii jj")).toHaveLength(8);
});
