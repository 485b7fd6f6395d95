import { expect, test } from "vitest";
import { answerErrors, hasAnswers, noAnswers, readAnswers, type Prompts } from "~/ui/forms/prompt";
import { answersInWords } from "~/ui/forms/answers-in-words";

const prompts = {
  day: { kind: "day", ask: "Which day?" },
  mood: { kind: "one", ask: "Mood", options: { low: "Low", good: "Good" } },
  inside: {
    kind: "some",
    ask: "Inside them",
    guess: "at-first",
    options: { tired: "Tired", sad: "Sad", unknown: "I don’t know" },
  },
  words: { kind: "text", rows: 2, ask: "In your words" },
  thought: { kind: "text", rows: 1, ask: "A thought", isGuess: true },
} as const satisfies Prompts;

const from = (fields: Record<string, string[]>) =>
  readAnswers(prompts, (name) => fields[name] ?? []);

test("reads texts, options and marks, and leaves out what does not exist", () => {
  const answers = from({
    day: ["2026-11-20"],
    mood: ["gone"],
    inside: ["sad", "tired", "tired", "gone"],
    words: [" one\r\ntwo  "],
    guessed: ["inside", "gone"],
  });
  expect(answers).toEqual({
    day: "2026-11-20",
    mood: "",
    inside: ["tired", "sad"],
    words: "one\ntwo",
    thought: "",
    guessed: ["inside"],
  });
});

test("a new form marks what nobody can see as a guess", () => {
  expect(noAnswers(prompts).guessed).toEqual(["inside"]);
  expect(hasAnswers(prompts, { ...noAnswers(prompts), day: "2026-11-20" })).toBe(false);
  expect(hasAnswers(prompts, { ...noAnswers(prompts), mood: "low" })).toBe(true);
});

test("says what was answered in words, with guesses marked", () => {
  const answers = from({
    inside: ["tired", "unknown"],
    thought: ["I’ve earned this."],
    mood: ["low"],
  });
  expect(answersInWords(prompts, { ...answers, guessed: ["inside"] })).toEqual([
    { name: "mood", ask: "Mood", text: "Low", isGuess: false },
    { name: "inside", ask: "Inside them", text: "Tired, I don’t know", isGuess: true },
    { name: "thought", ask: "A thought", text: "I’ve earned this.", isGuess: true },
  ]);
});

test.each([
  ["2026-11-20", 0],
  ["2026-11-21", 0],
  ["2026-11-22", 1],
  ["2026-02-30", 1],
  ["", 1],
  ["yesterday", 1],
])("the day %o has %i errors", (day, count) => {
  expect(Object.keys(answerErrors(prompts, from({ day: [day] }), "2026-11-21"))).toHaveLength(
    count,
  );
});

test("a text that is too long says by how much", () => {
  const answers = from({ day: ["2026-11-20"], words: ["x".repeat(602)] });
  expect(answerErrors(prompts, answers, "2026-11-21")).toEqual({
    words: ["Take out 2 characters or more."],
  });
});
