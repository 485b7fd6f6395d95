import { beforeAll, expect, test } from "vitest";
import { blockingMarks, leastReason, marksOf, type CopyWords } from "~/features/answers/copy/copy";
import { foundMarks, markTexts } from "~/features/answers/copy/found-marks";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import { markKey, type MarkRules } from "~/features/answers/marks/mark";
import { copyWords } from "../answer-factory";

let rules: MarkRules;
// The lists of names come with a package that takes seconds to load.
beforeAll(async () => {
  rules = await getMarkRules();
}, 120_000);

const reason = "x".repeat(leastReason);
/** The words of the marks that stop a copy with these texts and reasons. */
const blocked = (words: Partial<CopyWords>, also: string[] = []) =>
  blockingMarks({ ...copyWords, ...words }, rules, also).map(
    ({ part, text }) => `${part}: ${text}`,
  );
/** A reason for each mark of a text. */
const reasonsFor = (text: string, why = reason) =>
  Object.fromEntries(
    marksOf({ ...copyWords, question: text }, rules, []).map((mark) => [markKey(mark), why]),
  );

test("a mark in any part stops a copy, and so does the member’s alias", () => {
  expect(blocked({})).toEqual([]);
  expect(blocked({ title: "Tyler says yes" })).toEqual(["title: Tyler"]);
  expect(blocked({ question: "Tyler says yes." })).toEqual(["question: Tyler"]);
  expect(blocked({ reply: "Call Tyler, or call 555-1234." })).toEqual([
    "reply: Tyler",
    "reply: 555-1234",
  ]);
  expect(blocked({ reply: "Thank you, wren." }, ["Wren"])).toEqual(["reply: wren"]);
});

test.each(["My son Tyler drinks.", "We live in Denver.", "He is 41.", "It got worse in October."])(
  "%j may stay only with a reason of some words",
  (question) => {
    const short = reason.slice(1);
    expect(blocked({ question })).toHaveLength(1);
    expect(blocked({ question, reasons: reasonsFor(question, short) })).toHaveLength(1);
    expect(blocked({ question, reasons: reasonsFor(question, `  ${short}  `) })).toHaveLength(1);
    expect(blocked({ question, reasons: reasonsFor(question) })).toEqual([]);
    // It is the same detail in capitals and in the reply, and another detail has no reason.
    const reasons = reasonsFor(question);
    expect(blocked({ question, reply: question, reasons })).toEqual([]);
    expect(blocked({ question: `${question} Ask Keisha.`, reasons })).toEqual(["question: Keisha"]);
  },
);

test.each([
  ...[
    "He takes 2 mg at night.",
    "She has two xanax a day.",
    "½ tablet is enough.",
    "His dose is eighty.",
  ],
  ...["My son [name] drinks.", "2\u00A0mg", "two  pills"],
])("%j never goes out, whatever the reason", (question) => {
  expect(blocked({ question, reasons: reasonsFor(question) }).length).toBeGreaterThan(0);
});

test("each detail is listed once, with what became of it", () => {
  const original = {
    title: "Tyler says yes",
    question: "My son Tyler is 19. He takes 2 mg. We live in Denver.",
    reply: "Tyler needs time.",
  };
  const words = {
    ...copyWords,
    question: "My son Tyler is young. He takes 2 mg. We live in Denver. Ask Keisha.",
    reasons: reasonsFor("We live in Denver."),
  };
  const found = foundMarks(original, words, rules, []);

  expect(found.map(({ number, text, standing }) => [number, text, standing])).toEqual([
    [1, "Tyler", "left"],
    [2, "is 19", "replaced"],
    [3, "2 mg", "must-go"],
    [4, "live in Denver", "stays"],
    [5, "Keisha", "left"],
  ]);
  expect(found.map(({ isInOriginal }) => isInOriginal)).toEqual([true, true, true, true, false]);

  const cut = markTexts(original, found, rules, []);
  for (const part of ["title", "question", "reply"] as const) {
    expect(cut[part].map(({ text }) => text).join("")).toBe(original[part]);
  }
  expect(cut.question.filter(({ isRisk }) => isRisk)).toMatchObject([{ text: "2 mg", number: 3 }]);
  expect(cut.reply[1]).toMatchObject({ text: "Tyler", number: 1 });
});
