import fc from "fast-check";
import { expect, test } from "vitest";
import { answersOf } from "~/features/plans/plan-forms";
import { problemForm } from "~/features/plans/problem-solver/problem-form";
import { ideasLeft, problemPrompts } from "~/features/plans/problem-solver/problem-prompts";
import {
  firstOpenStep,
  problemSteps,
  stepIds,
  stepPrompts,
  type ProblemStep,
} from "~/features/plans/problem-solver/problem-steps";
import { isReached, openStep, withStep } from "~/features/plans/problem-solver/problem.machine";
import { placeInWords, windowsFor } from "~/features/plans/problem-solver/step-words";
import { noAnswers, readAnswers, type AnyAnswers } from "~/ui/forms/prompt";

const runs = { numRuns: 40 };

const values = ["", "A walk", "Call Ana", "A walk\r\nCall Ana", "yes", "same", "2026-12-05"];
const value = fc.constantFrom(...values);
const names = Object.keys(problemPrompts);

/** One form that is sent: a step, and a value or two for every field that there is. */
const aForm = fc.record({
  step: fc.constantFrom(...stepIds),
  fields: fc.tuple(...names.map(() => fc.uniqueArray(value, { minLength: 1, maxLength: 2 }))),
});

/** Answers one step as the server does: it reads only the fields that the step asks for. */
function answer(given: AnyAnswers, step: ProblemStep, fields: string[][]) {
  const read = readAnswers(stepPrompts(step, given), (name) => fields[names.indexOf(name)] ?? []);
  return withStep(given, read);
}

const begun: AnyAnswers = noAnswers(problemPrompts);
const finished: AnyAnswers = {
  ...begun,
  ...{ problem: "Money", ideas: "A walk\nCall Ana", out: ["Call Ana"], sorted: "yes" },
  ...{ choice: "A walk", obstacle2: "Rain", answer2: "An umbrella", outcome: "same" },
};

/** A problem that is new or finished, after some edits. */
const history = fc
  .tuple(fc.constantFrom(begun, finished), fc.array(aForm, { maxLength: 5 }))
  .map(([first, forms]) =>
    forms.reduce((given, { step, fields }) => answer(given, step, fields), first),
  );

test("a step changes its own fields and no word of another step", () => {
  fc.assert(
    fc.property(history, aForm, (given, { step, fields }) => {
      const after = answer(given, step, fields);
      const others = names.filter((name) => !(name in stepPrompts(step, given)));
      for (const name of others) expect([name, after[name]]).toEqual([name, given[name]]);
      for (const name of Object.keys(stepPrompts(step, given))) {
        const isReason = step === "sort" && name.startsWith("why-");
        if (!isReason) expect(problemSteps[step].prompts).toContain(name);
      }
    }),
    runs,
  );
});

test("saved answers resume at the same step on any device, after any edits", () => {
  fc.assert(
    fc.property(history, fc.constantFrom(null, ...stepIds), (given, asked) => {
      const stored = JSON.parse(JSON.stringify(given)) as AnyAnswers;
      const resumed = answersOf(problemForm, { answers: stored });
      expect(openStep(resumed, asked)).toBe(openStep(given, asked));
      expect(answersOf(problemForm, { answers: resumed })).toEqual(resumed);
    }),
    runs,
  );
});

test("the open steps are the first ones, and each but the last of them is answered", () => {
  fc.assert(
    fc.property(history, (answers) => {
      const open = stepIds.filter((step) => isReached({ answers }, step));
      expect(open).toEqual(stepIds.slice(0, open.length));
      for (const step of open.slice(0, -1)) {
        expect(problemSteps[step].isAnswered(answers)).toBe(true);
      }
      for (const step of stepIds) {
        expect(openStep(answers, step)).toBe(open.includes(step) ? step : firstOpenStep(answers));
      }
    }),
    runs,
  );
});

test("nothing is finished with a choice that was crossed out or an obstacle without an answer", () => {
  fc.assert(
    fc.property(history, (answers) => {
      if (firstOpenStep(answers) !== "done") return;
      expect(ideasLeft(answers)).toContain(answers.choice);
      for (const number of [1, 2, 3]) {
        expect(Boolean(answers[`obstacle${number}`]) && !answers[`answer${number}`]).toBe(false);
      }
      expect(answers.outcome).not.toBe("");
    }),
    runs,
  );
  expect(firstOpenStep(finished)).toBe("done");
});

test("one window marks the step, and the lit ones are the answered ones", () => {
  fc.assert(
    fc.property(history, (answers) => {
      const step = firstOpenStep(answers);
      const windows = windowsFor(answers, step);
      expect(windows.filter((window) => window === "here")).toHaveLength(step === "done" ? 0 : 1);
      windows.forEach((window, index) => {
        if (window === "here") expect(stepIds[index]).toBe(step);
        else expect(window === "lit").toBe(problemSteps[stepIds[index]!].isAnswered(answers));
      });
    }),
    runs,
  );
  expect(stepIds.map(placeInWords)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Step ${n} of 7`));
  expect(placeInWords("done")).toBe("All seven steps");
});
