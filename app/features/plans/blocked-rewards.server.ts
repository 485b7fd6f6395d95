import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { readPhrase } from "~/content/phrases/phrase";
import { findPhrases } from "~/content/phrases/find-phrases";
import { drawGraph } from "~/content/phrases/phrase-graph";
import { readWords } from "~/features/safety/cue-words";
import type { AnyAnswers } from "~/ui/forms/prompt";
import type { PlanCheck } from "./plan";

const file = "content/phrases/rewards.yaml";
const words = z.array(z.string().min(1)).min(1);
const List = z.strictObject({
  sets: z.record(z.string(), words),
  groups: z.array(
    z.strictObject({ category: z.enum(["medicine", "money", "drugs"]), phrases: words }),
  ),
});

type Category = z.infer<typeof List>["groups"][number]["category"];

const reasons: Record<Category, { error: string; tip: string }> = {
  medicine: {
    error: "Leave medicine out of the list. Care like this is never something to earn.",
    tip: "The ride itself can be a reward: “I’ll drive. We could stop for a milkshake on the way back.” The medicine stays theirs, whatever the week was like. Basic food and a safe bed do too.",
  },
  money: {
    error: "Leave cash out of the list. It can end up paying for use.",
    tip: "Give the thing itself: a movie ticket, lunch out with you, a part for the bike. Help with a bill can be fine too, if you pay it yourself and would pay it anyway.",
  },
  drugs: {
    error: "Leave alcohol and other drugs out of the list, even a little of them.",
    tip: "Choose something that goes with a sober hour: a favorite meal, a game, a walk, a show you both like.",
  },
};

/** The fields that each kind is looked for in. Medicine is never what a reward follows either. */
const fields: Record<Category, readonly string[]> = {
  medicine: ["what", "after", "line"],
  money: ["what"],
  drugs: ["what"],
};

/** Why a reward cannot stand on the list, by field, and what to try beside it. */
export function checkReward(answers: AnyAnswers): PlanCheck {
  find ??= compile(readRewardList());
  const check: PlanCheck = { errors: {}, tip: null };
  for (const name of ["line", "after", "what"]) {
    const found = find(String(answers[name] ?? "")).find((one) => fields[one].includes(name));
    if (!found) continue;
    check.errors[name] = [reasons[found].error];
    check.tip = { title: "Try something beside it", text: reasons[found].tip };
  }
  return check;
}

/** Reads the list of what cannot be a reward. Throws with the file and line if it is invalid. */
export function readRewardList() {
  const source = readFileSync(path.resolve(file), "utf8");
  return parseFrontMatter(List, readFrontMatter(source, 1), file);
}

let find: ((text: string) => Category[]) | undefined;

function compile({ sets, groups }: z.infer<typeof List>) {
  const phrases = groups.flatMap(({ category, phrases: written }) =>
    written.map((phrase) => ({
      group: category,
      phrase: readPhrase(phrase, { sets, meantBy: readWords }),
    })),
  );
  const graph = drawGraph(phrases, { mostWords: 3, lastWords: new Set<string>() });
  const tags = new Set<string>();
  return (text: string) => {
    const typed = readWords(text).map((norm) => ({ norm, clause: 0, tags }));
    return findPhrases(typed, graph).map(({ group }) => group);
  };
}
