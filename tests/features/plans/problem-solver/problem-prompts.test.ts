import fc from "fast-check";
import { expect, test } from "vitest";
import { answersOf } from "~/features/plans/plan-forms";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import {
  ideasIn,
  ideasLeft,
  problemPrompts,
  problemPromptsFor,
} from "~/features/plans/problem-solver/problem-prompts";
import { noAnswers, readAnswers, type AnyAnswers } from "~/ui/forms/prompt";

const idea = fc.oneof(
  fc.constantFrom("A walk", "2", "10", "__proto__", "constructor", "yes", " ", ""),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, "")),
);
const ideas = fc.array(idea, { maxLength: 8 });

/** Reads a form that a browser sent: it ends each line of a text with CRLF. */
function sent(fields: Record<string, string | string[]>): AnyAnswers {
  const valuesOf = (name: string) => [fields[name] ?? []].flat();
  const texts = readAnswers(problemPrompts, valuesOf);
  return readAnswers(problemPromptsFor({ ...texts, out: valuesOf("out") }), valuesOf);
}

test("each line is one idea, in its order and once, whatever it says", () => {
  fc.assert(
    fc.property(ideas, (lines) => {
      const naive: string[] = [];
      for (const line of lines.map((text) => text.trim())) {
        if (line && !naive.includes(line)) naive.push(line);
      }
      expect(ideasIn(sent({ ideas: lines.join("\r\n") }))).toEqual(naive);
    }),
  );
});

test("only own ideas are crossed out or chosen, and a crossed-out one is never chosen", () => {
  fc.assert(
    fc.property(ideas, fc.array(idea), idea, (lines, out, choice) => {
      const answers = sent({ ideas: lines.join("\r\n"), out, choice });
      const all = ideasIn(answers);
      expect(new Set(answers.out)).toEqual(new Set(all.filter((one) => out.includes(one))));
      expect(ideasLeft(answers)).toEqual(all.filter((one) => !out.includes(one)));
      expect(answers.choice).toBe(ideasLeft(answers).includes(choice) ? choice : "");
    }),
  );
});

test("saved answers are read back as they were sent", () => {
  fc.assert(
    fc.property(ideas, fc.array(idea), idea, (lines, out, choice) => {
      const answers = sent({ ideas: lines.join("\r\n"), out, choice, obstacle2: "Rain" });
      const stored = JSON.parse(JSON.stringify(answers)) as AnyAnswers;
      expect(answersOf(problemForm, { answers: stored })).toEqual(answers);
    }),
  );
});

test("an idea that is taken out of the list takes its cross and its choice along", () => {
  const before = sent({ ideas: "A walk\r\nA song", out: "A song", choice: "A walk" });
  expect(before).toMatchObject({ out: ["A song"], choice: "A walk" });
  const after = answersOf(problemForm, { answers: { ...before, ideas: "Another walk" } });
  expect(after).toMatchObject({ ideas: "Another walk", out: [], choice: "" });
});

test("an answer is asked for in the words of its obstacle, and the others keep their question", () => {
  const asks = problemPromptsFor({ ...noAnswers(problemPrompts), obstacle3: "He cries" });
  expect(asks.answer3).toMatchObject({ ask: "Your answer to: He cries" });
  expect(asks.answer1).toEqual(problemPrompts.answer1);
  expect(Object.keys(asks)).toEqual(Object.keys(problemPrompts));
});
