import type { Flag } from "../flags";
import type { Score } from "../score-elements";
import type { SentenceSign } from "./read-sentences";
import type { Element } from "~/content/elements";

/** The label of the sentence reader for each flag of the coach that it knows. */
const flagOfLabel: Record<string, Flag> = {
  accusation: "YOU_ACCUSE",
  alwaysNever: "ALWAYS_NEVER",
  label: "LABEL",
  sarcasm: "SARCASM",
  bargain: "BARGAIN",
  overOwn: "OVER_OWN",
  falseI: "FALSE_I",
  butAfterEmpathy: "BUT_AFTER_EMPATHY",
  threat: "THREAT",
  medControl: "MED_CONTROL",
  stopSudden: "STOP_SUDDEN",
  doseAdvice: "DOSE_ADVICE",
  crisis: "CRISIS",
};

/** The flags that break an element: the model does not raise its score then. */
const breaks: Record<Element, readonly Flag[]> = {
  brief: [],
  positive: ["YOU_ACCUSE", "LABEL", "SARCASM", "MULTI_TOPIC", "THREAT"],
  specific: [],
  feeling: ["FALSE_I"],
  understanding: ["BUT_AFTER_EMPATHY", "SARCASM"],
  responsibility: ["OVER_OWN"],
  help: ["BARGAIN", "THREAT", "MED_CONTROL"],
};

/** What the phrase list made of a statement. */
export interface ListedStatement {
  scores: Readonly<Record<Element, Score>>;
  flags: readonly Flag[];
}

/**
 * Combines the phrase list and the sentence reader. A flag counts when either finds it. An element that
 * the model sees is clear, unless a flag breaks it. Everything else stays as the list has it.
 */
export function readElements(listed: ListedStatement, signs: readonly SentenceSign[]) {
  const found = signs.flatMap(({ label }) => flagOfLabel[label] ?? []);
  const flags = [...new Set([...listed.flags, ...found])];
  const scores = { ...listed.scores };
  for (const { label } of signs) {
    if (!isElement(label, scores)) continue;
    if (!breaks[label].some((flag) => flags.includes(flag))) scores[label] = 2;
  }
  return { scores, flags };
}

function isElement(label: string, scores: Record<Element, Score>): label is Element {
  return label in scores;
}
