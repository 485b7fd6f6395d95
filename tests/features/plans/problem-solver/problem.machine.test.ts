import fc from "fast-check";
import { expect, test } from "vitest";
import { problemPrompts } from "~/features/plans/problem-solver/problem-prompts";
import {
  firstOpenStep,
  problemSteps,
  stepIds,
  stepPrompts,
} from "~/features/plans/problem-solver/problem-steps";
import { isReached, openStep, withStep } from "~/features/plans/problem-solver/problem.machine";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";

const none: AnyAnswers = noAnswers(problemPrompts);
const answered: Record<string, AnyAnswers> = {
  define: { problem: "On Saturdays Theo asks me for money", name: "Saturday money" },
  ideas: { ideas: "Hide my purse\nGo for a walk\n\n Go for a walk " },
  sort: { out: ["Hide my purse"], sorted: "yes" },
  choose: { choice: "Go for a walk" },
  obstacles: { obstacle1: "It rains", obstacle2: "He follows me" },
  answers: { answer1: "An umbrella", answer2: "I call Ana" },
  try: { tryOn: "2026-12-05", outcome: "same" },
};

test("each answer opens the next step, up to the last", () => {
  let answers = none;
  for (const [index, step] of stepIds.entries()) {
    expect(openStep(answers, null)).toBe(step);
    answers = withStep(answers, answered[step]!);
    expect(openStep(answers, null)).toBe(stepIds[index + 1] ?? "done");
  }
  for (const step of stepIds) expect(openStep(answers, step)).toBe(step);
});

test("a step that was not reached does not open, and a reached one does", () => {
  const answers = withStep(withStep(none, answered.define!), answered.ideas!);
  expect(openStep(answers, "choose")).toBe("sort");
  expect(openStep(answers, "define")).toBe("define");
});

test("a change to an earlier step takes the problem back to the first open step", () => {
  const all = stepIds.reduce((answers, step) => withStep(answers, answered[step]!), none);
  const crossed = withStep(all, { out: ["Hide my purse", "Go for a walk"] });
  expect(openStep(crossed, null)).toBe("sort");
  const other = withStep(all, { ideas: "Hide my purse\nPay the bill myself" });
  expect(openStep(other, null)).toBe("choose");
  expect(openStep(withStep(other, { choice: "Pay the bill myself" }), null)).toBe("done");
  expect(openStep(withStep(all, { obstacle3: "He cries" }), null)).toBe("answers");
});

test("step six asks about each obstacle in its own words, and about no other", () => {
  const answers = { ...none, obstacle2: "He follows me" };
  expect(stepPrompts("answers", answers)).toEqual({
    answer2: { kind: "text", rows: 1, ask: "Your answer to: He follows me" },
  });
});

test("the answers alone say where a problem stands, in whatever order they came", () => {
  const step = fc.constantFrom(...stepIds);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), step, (order, asked) => {
      const answers = order.reduce((all, one) => withStep(all, answered[one]!), none);
      const first = firstOpenStep(answers);
      expect(openStep(answers, null)).toBe(first);
      const reached = stepIds.filter((one) => isReached({ answers }, one));
      expect(reached.at(-1)).toBe(first === "done" ? "try" : first);
      expect(openStep(answers, asked)).toBe(reached.includes(asked) ? asked : first);
      expect(stepIds.every((one) => problemSteps[one].isAnswered(answers))).toBe(first === "done");
    }),
  );
});
