import type { AnswersTo, AnyAnswers, Prompts } from "~/ui/forms/prompt";

const line = { kind: "text", rows: 1 } as const;

/** What the seven steps ask. `problemPromptsFor` adds the member's own ideas to choose from. */
export const problemPrompts = {
  problem: {
    kind: "text",
    rows: 2,
    ask: "The problem in one sentence",
    hint: "Small enough to try something by Sunday, with a day and a time in it",
  },
  name: { ...line, ask: "A short name for it", hint: "Two or three words for your list" },
  ideas: {
    kind: "text",
    rows: 8,
    most: 2000,
    ask: "Every idea, one on each line",
    hint: "Good ones, bad ones, silly ones. Nobody has to do any of them.",
  },
  out: { kind: "some", look: "ticks", ask: "Which ones would you never do?", options: {} },
  sorted: { kind: "one", ask: "Have you gone through the ideas?", options: { yes: "Yes" } },
  choice: { kind: "one", look: "ticks", ask: "Which one will you try?", options: {} },
  obstacle1: { ...line, ask: "First" },
  obstacle2: { ...line, ask: "Second" },
  obstacle3: { ...line, ask: "Third, if there is one" },
  answer1: { ...line, ask: "Your answer to the first" },
  answer2: { ...line, ask: "Your answer to the second" },
  answer3: { ...line, ask: "Your answer to the third" },
  tryOn: { kind: "day", isAhead: true, ask: "The day you’ll try it" },
  reward: {
    ...line,
    ask: "A small reward for you, for having tried",
    hint: "You get it however the try goes",
  },
  outcome: {
    kind: "one",
    ask: "Afterward: what became of the problem?",
    options: {
      smaller: "It got smaller",
      same: "It’s about the same",
      bigger: "It got bigger",
      untried: "I didn’t get to try",
    },
  },
  learned: { ...line, ask: "What did you learn from the try?" },
} as const satisfies Prompts;

export type ProblemAnswers = AnswersTo<typeof problemPrompts>;

/** The three places for an obstacle, each with its answer. */
export const obstaclePairs = [
  ["obstacle1", "answer1"],
  ["obstacle2", "answer2"],
  ["obstacle3", "answer3"],
] as const;

/** The ideas of step two, in their order and each once. */
export function ideasIn(answers: AnyAnswers): string[] {
  const lines = String(answers.ideas ?? "").split("\n");
  return [...new Set(lines.map((text) => text.trim()).filter(Boolean))];
}

/** The ideas that are not crossed out. */
export function ideasLeft(answers: AnyAnswers): string[] {
  const out = new Set([answers.out ?? []].flat());
  return ideasIn(answers).filter((idea) => !out.has(idea));
}

/** The prompts with the member's own ideas and obstacles in them. An idea is its own id. */
export function problemPromptsFor(answers: AnyAnswers): Prompts {
  const own = Object.fromEntries(
    obstaclePairs.flatMap(([obstacle, answer]) => {
      const text = String(answers[obstacle] ?? "");
      return text ? [[answer, { ...problemPrompts[answer], ask: `Your answer to: ${text}` }]] : [];
    }),
  );
  const { out, choice } = problemPrompts;
  const reasons = ideasIn(answers).map((idea) => [reasonName(idea), reasonPrompt(idea)]);
  return {
    ...problemPrompts,
    ...own,
    ...(Object.fromEntries(reasons) as Prompts),
    out: { ...out, options: asOptions(ideasIn(answers)) },
    choice: { ...choice, options: asOptions(ideasLeft(answers)) },
  };
}

/**
 * The name of the answer that says why an idea is crossed out. It comes from the idea's words, because
 * other ideas can be added before it.
 */
export function reasonName(idea: string) {
  let hash = 0x811c9dc5;
  for (const unit of idea) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193);
  return `why-${(hash >>> 0).toString(36)}`;
}

function reasonPrompt(idea: string): Prompts[string] {
  const under = { name: "out", option: idea };
  return { ...line, most: 200, ask: `Why not “${idea}”?`, hint: "If you want to say", under };
}

function asOptions(ideas: readonly string[]) {
  return Object.fromEntries(ideas.map((idea) => [idea, idea]));
}
