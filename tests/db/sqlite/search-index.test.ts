import { expect, test } from "vitest";
import { matchOf } from "#db/sqlite/search-index";
import { searchWords } from "~/features/search/search-query";

test.each(['"', "NEAR(", "title:x*", "a AND OR NOT", "’;--", "🙂", "\u0000"])(
  "%j holds no operator",
  (query) => {
    expect(matchOf(searchWords(query), "every")).toMatch(/^(?:"[\p{L}\p{N}]+"\*?(?: AND |$))*$/u);
  },
);

test("the last word may be unfinished", () => {
  expect(matchOf(["say", "nalox"], "every")).toBe('"say" AND "nalox"*');
  expect(matchOf(["say", "no"], "any")).toBe('"say" OR "no"');
});
