import { describe, expect, test } from "vitest";
import { readPhrase } from "~/content/phrases/phrase";
import { drawGraph } from "~/content/phrases/phrase-graph";
import { findPhrases } from "~/content/phrases/find-phrases";
import { meantBy } from "~/features/coach/words/meant-by";
import { readStatement, tags, type Tag } from "~/features/coach/words/read-words";

const sets = { feeling: ["sad", "worn out"], very: ["so", "a bit"] };
const rules = { sets, meantBy: (word: string) => meantBy(word, new Map()), tags };
const gap = { mostWords: 7, lastWords: new Set(["not"]) };

function found(phrase: string, text: string, tagged: [string, Tag][] = []) {
  const places = new Map(tagged.map(([word, tag]) => [text.indexOf(word), new Set([tag])]));
  const { words } = readStatement(text, { spellings: new Map(), tag: () => places });
  const graph = drawGraph([{ group: "it", phrase: readPhrase(phrase, rules) }], gap);
  return findPhrases(words, graph).map(({ from, to }) =>
    text.slice(words[from]!.start, words[to - 1]!.end),
  );
}

test.each([
  ["i/we felt", "We felt it. I felt it.", ["We felt", "I felt"]],
  [
    "i felt {very}? {feeling}",
    "I felt a bit worn out, and I felt sad",
    ["I felt a bit worn out", "I felt sad"],
  ],
  ["i can't go", "I can’t go", ["I can’t go"]],
  ["^stop", "Please stop. Stop, or stop", ["Stop"]],
  ["stop |", "stop it, stop", ["stop"]],
  ["you ... late", "you came home so very late", ["you came home so very late"]],
  ["you ... late", "you, late", []],
  ["you ... late", "You. Late", []],
  ["you ... late", "you one two three four five six seven eight late", []],
  ["you ... late", "you are not late", []],
  ["you ... not late", "you are not late", ["you are not late"]],
  ["at <number>", "at 7:30 or at home", ["at 7:30"]],
])("finds %s in: %s", (phrase, text, places) => {
  expect(found(phrase, text)).toEqual(places);
});

test("a kind of word matches the words with that tag", () => {
  expect(found("^please <infinitive>", "please sing", [["sing", "infinitive"]])).toEqual([
    "please sing",
  ]);
  expect(found("^please <infinitive>", "please sing")).toEqual([]);
});

describe("an invalid phrase throws", () => {
  test.each([
    ["maybe? this?", /fits anything/],
    ["... late", /fits anything/],
    ["you ...", /fits anything/],
    ["i am {nothing}", /no set/],
    ["i <run>", /no kind of word/],
    ["i am (sad)", /no word/],
  ])("%s", (phrase, message) => {
    expect(() => readPhrase(phrase, rules)).toThrow(message);
  });
});

test("phrases with the same beginning match separately", () => {
  const phrases = ["i felt sad", "i felt {very}? alone", "i"].map((group) => ({
    group,
    phrase: readPhrase(group, rules),
  }));
  const { words } = readStatement("I felt so alone", {
    spellings: new Map(),
    tag: () => new Map(),
  });

  expect(findPhrases(words, drawGraph(phrases, gap)).map(({ group }) => group)).toEqual([
    "i",
    "i felt {very}? alone",
  ]);
});
