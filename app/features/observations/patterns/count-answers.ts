import type { AnyAnswers, Prompts } from "~/ui/forms/prompt";

/** How often something is on the maps. */
export interface Count {
  label: string;
  count: number;
  /** How many of them the member marked as a guess. */
  guesses: number;
}

/** How often each option was chosen, the most frequent first, then in the order of the form. */
export function countOptions(
  prompts: Prompts,
  name: string,
  observations: readonly { answers: AnyAnswers }[],
): Count[] {
  const prompt = prompts[name]!;
  if (!("options" in prompt)) return [];
  return Object.entries(prompt.options)
    .map(([id, label]) => {
      const chosen = observations.filter(({ answers }) => [answers[name]].flat().includes(id));
      const guesses = chosen.filter(({ answers }) => answers.guessed?.includes(name)).length;
      return { label, count: chosen.length, guesses };
    })
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}

/** Counts texts that differ in no letter or figure. The first one of each stands for all of them. */
export function countTexts(texts: readonly string[]): Count[] {
  const same = Map.groupBy(
    texts.filter((text) => keyOf(text) !== ""),
    keyOf,
  );
  return [...same.values()]
    .map((group) => ({ label: group[0]!, count: group.length, guesses: 0 }))
    .toSorted((one, other) => other.count - one.count);
}

function keyOf(text: string) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
