import { assign, initialTransition, setup, transition, type StateFrom } from "xstate";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { problemSteps, stepIds, type ProblemStep } from "./problem-steps";

type ProblemEvent = { type: "open"; step: ProblemStep } | { type: "answer"; answers: AnyAnswers };

interface ProblemContext {
  answers: AnyAnswers;
}

/** Whether every step before this one is answered. */
export function isReached({ answers }: ProblemContext, step: ProblemStep) {
  return stepIds
    .slice(0, stepIds.indexOf(step))
    .every((before) => problemSteps[before].isAnswered(answers));
}

/**
 * One problem in seven steps. It stands at the first step without an answer, so the saved answers alone
 * resume it on any device. Any step that was reached can be opened again. The machine always takes new
 * answers, and then finds the first step without an answer again.
 */
export const problemMachine = setup({
  types: {
    context: {} as ProblemContext,
    events: {} as ProblemEvent,
    input: {} as AnyAnswers,
  },
}).createMachine({
  id: "problem",
  context: ({ input }) => ({ answers: input }),
  initial: "next",
  on: {
    open: stepIds.map((step) => ({
      guard: ({ context, event }) => event.step === step && isReached(context, step),
      target: `.${step}` as const,
    })),
    answer: {
      actions: assign({
        answers: ({ context, event }) => ({ ...context.answers, ...event.answers }),
      }),
      target: ".next",
    },
  },
  states: {
    next: {
      always: [
        ...stepIds.map((step) => ({
          guard: ({ context }: { context: ProblemContext }) =>
            !problemSteps[step].isAnswered(context.answers),
          target: step,
        })),
        { target: "done" as const },
      ],
    },
    define: {},
    ideas: {},
    sort: {},
    choose: {},
    obstacles: {},
    answers: {},
    try: {},
    done: {},
  },
});

type ProblemState = StateFrom<typeof problemMachine>;

/** The step to show: the one asked for if it was reached, or where the problem stands. */
export function openStep(answers: AnyAnswers, asked: ProblemStep | null): ProblemStep | "done" {
  const [standing] = initialTransition(problemMachine, answers);
  if (!asked) return stepOf(standing);
  return stepOf(transition(problemMachine, standing, { type: "open", step: asked })[0]);
}

/** The answers of a problem once a step is answered. */
export function withStep(answers: AnyAnswers, ofStep: AnyAnswers): AnyAnswers {
  const [standing] = initialTransition(problemMachine, answers);
  const [after] = transition(problemMachine, standing, { type: "answer", answers: ofStep });
  return after.context.answers;
}

function stepOf(state: ProblemState) {
  return state.value as ProblemStep | "done";
}
