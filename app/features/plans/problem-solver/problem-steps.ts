import type { AnyAnswers, Prompts } from "~/ui/forms/prompt";
import {
  ideasIn,
  ideasLeft,
  obstaclePairs,
  problemPromptsFor,
  reasonName,
} from "./problem-prompts";

interface Step {
  title: string;
  lead: string;
  /** The fields of the step. */
  prompts: readonly string[];
  /** The answers of earlier steps that the fields are made of. */
  needs: readonly string[];
  saveLabel: string;
  /** Before the step opens: what opens it. */
  later: string;
  isAnswered(answers: AnyAnswers): boolean;
}

const has = (answers: AnyAnswers, name: string) => (answers[name]?.length ?? 0) > 0;

/** The seven steps, in their order. */
export const problemSteps = {
  define: {
    title: "The problem, made small",
    lead: "“He drinks” is too big. “On Fridays he’s late, and supper is cold by eight” is smaller.",
    prompts: ["problem", "name"],
    needs: [],
    saveLabel: "Save this, and go to step two",
    later: "",
    isAnswered: (answers) => has(answers, "problem"),
  },
  ideas: {
    title: "Every idea, good or bad",
    lead: "Write down whatever comes. If nothing comes, ask a friend for five bad ones.",
    prompts: ["ideas"],
    needs: [],
    saveLabel: "Save the ideas, and go through them",
    later: "Opens when you’ve written the problem in step one.",
    isAnswered: (answers) => ideasIn(answers).length > 0,
  },
  sort: {
    title: "Cross out what you wouldn’t do",
    lead: "Tick what you’d never do. You can still read the crossed-out ideas, in case you change your mind.",
    prompts: ["out", "sorted"],
    needs: ["ideas"],
    saveLabel: "Cross these out, and choose one",
    later: "Opens when there is an idea in step two.",
    isAnswered: (answers) => has(answers, "sorted") && ideasLeft(answers).length > 0,
  },
  choose: {
    title: "Choose one",
    lead: "The one you’re most likely to do, even if it isn’t the best one.",
    prompts: ["choice"],
    needs: ["ideas", "out"],
    saveLabel: "Take this one",
    later: "Opens when at least one idea is left.",
    isAnswered: (answers) => ideasLeft(answers).includes(String(answers.choice)),
  },
  obstacles: {
    title: "What could get in the way?",
    lead: "Think of the last time. What happened just before you gave in or gave up?",
    prompts: obstaclePairs.map(([obstacle]) => obstacle),
    needs: [],
    saveLabel: "Save these, and answer them",
    later: "Opens when you’ve chosen an idea.",
    isAnswered: (answers) => obstaclePairs.some(([obstacle]) => has(answers, obstacle)),
  },
  answers: {
    title: "An answer for each",
    lead: "What would you do then? A smaller version of your idea counts too.",
    prompts: obstaclePairs.map(([, answer]) => answer),
    needs: obstaclePairs.map(([obstacle]) => obstacle),
    saveLabel: "Save the answers, and pick a day",
    later: "Opens when you’ve written something in step five.",
    isAnswered: (answers) =>
      obstaclePairs.every(([obstacle, answer]) => !has(answers, obstacle) || has(answers, answer)),
  },
  try: {
    title: "Try it, then look back",
    lead: "Pick a day. Come back afterward and say how it went.",
    prompts: ["tryOn", "reward", "outcome", "learned"],
    needs: [],
    saveLabel: "Save this",
    later: "You’ll pick a day, and a small reward for yourself for having tried.",
    isAnswered: (answers) => has(answers, "outcome"),
  },
} as const satisfies Record<string, Step>;

export type ProblemStep = keyof typeof problemSteps;

export const stepIds = Object.keys(problemSteps) as ProblemStep[];

export function isProblemStep(id: unknown): id is ProblemStep {
  return stepIds.includes(id as ProblemStep);
}

/** The first step without an answer, or "done". */
export function firstOpenStep(answers: AnyAnswers): ProblemStep | "done" {
  return stepIds.find((step) => !problemSteps[step].isAnswered(answers)) ?? "done";
}

/** What a step asks, for these answers. Step six asks only about the obstacles that there are. */
export function stepPrompts(step: ProblemStep, answers: AnyAnswers): Prompts {
  const prompts = problemPromptsFor(answers);
  const reasons = step === "sort" ? ideasIn(answers).map(reasonName) : [];
  const names = [...problemSteps[step].prompts, ...reasons].filter((name) => {
    const pair = obstaclePairs.find(([, answer]) => answer === name);
    return !pair || has(answers, pair[0]);
  });
  return Object.fromEntries(names.map((name) => [name, prompts[name]!]));
}
