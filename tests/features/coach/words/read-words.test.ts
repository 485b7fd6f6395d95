import { describe, expect, test } from "vitest";
import { readStatement } from "~/features/coach/words/read-words";

function read(text: string, spellings: [string, string[]][] = []) {
  return readStatement(text, { spellings: new Map(spellings), tag: () => new Map() });
}

const norms = (text: string) =>
  read(text)
    .words.map(({ norm }) => norm)
    .join(" ");

test.each([
  ["I’m sure I’ll know you’re not who’s there", "i am sure i will know you are not who is there"],
  ["can't won't don't isn't ain't shan't", "can not will not do not is not is not shall not"],
  ["Mia's mother's car", "mia mother car"],
  ["It's what he'd've said", "it is what hedve said"],
  ["Déjà VU", "deja vu"],
  ["at 7:30pm, $1,000.50", "at 7:30 pm 1,000.50"],
  ["I'll drive. Ill drive. He is ill.", "i will drive i will drive he is ill"],
])("splits into words: %s", (text, words) => {
  expect(norms(text)).toBe(words);
});

test("a word has its place in the text, and both words of a short form have the same place", () => {
  const text = "So, I’m here";

  expect(read(text).words.map(({ norm, start, end }) => [norm, text.slice(start, end)])).toEqual([
    ["so", "So"],
    ["i", "I’m"],
    ["am", "I’m"],
    ["here", "here"],
  ]);
});

test("a misspelling is replaced by the words that it stands for", () => {
  expect(read("gonna", [["gonna", ["going", "to"]]]).words.map(({ norm }) => norm)).toEqual([
    "going",
    "to",
  ]);
});

describe("sentences", () => {
  const sentencesOf = (text: string) =>
    read(text).sentences.map(({ start, end }) => text.slice(start, end));

  test.each([
    ["I saw Dr. Lee at 7 a.m. on Friday. She was kind!", 2],
    ["Wait... what? No.", 2],
    ["I just… feel sad", 1],
    ["one line\nanother line", 2],
    ["Late.Could you call", 2],
    ["at ten p.m. Could you call?", 2],
    ["今日は疲れた。ごめんね。", 2],
    ["...", 0],
  ])("%s has %i sentences", (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test("a sentence starts at its first letter and ends at its last mark", () => {
    expect(sentencesOf(" Could you call? I’d wait.")).toEqual(["Could you call?", "I’d wait."]);
  });

  test("a sentence with a question mark is a question", () => {
    expect(read("You came. Why?").sentences.map(({ isQuestion }) => isQuestion)).toEqual([
      false,
      true,
    ]);
  });
});

test("commas, dashes and brackets separate clauses, and hyphens and apostrophes do not", () => {
  const clauses = new Set(
    read("so, I – well (you) know - yes, a follow-up isn't").words.map((w) => w.clause),
  );

  expect(clauses.size).toBe(7);
});

describe("quotation marks", () => {
  test.each([
    ["You said “you always nag” and left the room then", "you said and left the room then"],
    ['He called it "a mess" last night again', "he called it last night again"],
    ["You said ‘you’re late’ and it hurt me", "you said and it hurt me"],
    ["You said 'just stop' and it hurt me", "you said and it hurt me"],
    ["The boys' room isn't the girls' room", "the boys room is not the girls room"],
    ["I heard “the start of it and no end", "i heard the start of it and no end"],
    ["“I felt worried.”", "i felt worried"],
  ])("leaves out the quoted words of: %s", (text, words) => {
    expect(norms(text)).toBe(words);
  });

  test("the word count includes quoted words", () => {
    expect(read("You said “you always nag” and left the room").wordCount).toBe(9);
  });
});
