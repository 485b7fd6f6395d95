import type { Evidence } from "./evidence";
import type { GroupName } from "./phrases/phrase-groups";
import type { Findings7 } from "./elements/score-elements";
import type { Element } from "~/content/elements";

/** What a statement is for. Only a request needs all seven elements. */
export type Purpose = "request" | "thanks" | "comfort" | "apology";

/** The elements that a statement does well without, and why. */
export const unneeded: Record<Purpose, { elements: readonly Element[]; why: string }> = {
  request: { elements: [], why: "" },
  thanks: {
    elements: ["understanding", "responsibility", "help"],
    why: "A thank-you does well without this.",
  },
  comfort: {
    elements: ["positive", "specific", "feeling", "understanding", "responsibility", "help"],
    why: "Words of comfort do well without this.",
  },
  apology: {
    elements: ["positive", "specific", "feeling", "understanding", "help"],
    why: "An apology does well without this.",
  },
};

const requests: GroupName[] = ["ask", "wish", "wish-weak", "order", "ask-not", "ask-blame"];

/** Returns the purpose of a text. Words that are hard to hear make it a request. */
export function purposeOf({ signs, flags, seen, words }: Evidence, found: Findings7): Purpose {
  const count = (...names: GroupName[]) =>
    names.reduce((sum, name) => sum + (signs.get(name)?.length ?? 0), 0);
  const sore = count("feeling", "feeling-blamed", "feeling-judgment", "ask-not");
  const isSore = sore > count("warm-feeling");
  if (flags.size > 0) return "request";
  if (count("thanks") > 0 && !isSore) return "thanks";
  if (count(...requests, "vague", "charge", "minimizing") > 0 || seen.has("positive")) {
    return "request";
  }
  if (!isKindThroughout({ signs, seen, words })) return "request";
  if (found.responsibility.score === 2) return "apology";
  const isWarm = count("love", "help-vague") > 0 || found.help.score === 2;
  const isKind = found.understanding.score === 2 || isWarm;
  return isKind && !isSore ? "comfort" : "request";
}

const kindGroups: GroupName[] = [
  ...(["understanding", "understanding-thin", "love", "help", "help-vague"] as const),
  ...(["owning", "owning-thin", "feeling", "warm-feeling"] as const),
];
const kindLabels = ["understanding", "help", "responsibility", "feeling"];

/** Whether every sentence of more than a few words holds something kind. */
function isKindThroughout({ signs, seen, words }: Pick<Evidence, "signs" | "seen" | "words">) {
  const kind = new Set(
    [
      ...kindGroups.flatMap((name) => signs.get(name) ?? []),
      ...kindLabels.flatMap((label) => seen.get(label) ?? []),
    ].map(({ sentence }) => sentence),
  );
  const fewWords = 4;
  const lengths = Map.groupBy(words, ({ sentence }) => sentence);
  return [...lengths].every(([sentence, all]) => all.length <= fewWords || kind.has(sentence));
}
