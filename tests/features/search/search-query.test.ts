import { expect, test } from "vitest";
import { searchWords } from "~/features/search/search-query";

test("leaves out common words, unless the query has no others", () => {
  expect(searchWords("What do I say about the drinking?")).toEqual(["say", "drinking"]);
  expect(searchWords("What about them?")).toEqual(["what", "about", "them"]);
});

test("replaces brand names and words that we avoid by the word of our texts", () => {
  expect(searchWords("Where do I get Narcan")).toEqual(["naloxone"]);
  expect(searchWords("xanax and klonopin")).toEqual(["benzodiazepine"]);
  expect(searchWords("He relapsed")).toEqual(["slip"]);
});

test("returns each word once, and at most eight words", () => {
  expect(searchWords("no, No, NO")).toEqual(["no"]);
  expect(searchWords("aa bb cc dd ee ff gg hh ii jj")).toHaveLength(8);
});
