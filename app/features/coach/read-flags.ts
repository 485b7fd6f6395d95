import type { Findings, Span } from "./find-signs";
import type { GroupName } from "./phrases";
import type { Word } from "./read-words";
import { ordinaryFlags, redFlags, type Flag } from "./flags";

/** The input of all scores. */
export interface Evidence {
  words: readonly Word[];
  wordCount: number;
  /** The number of sentences that are questions. */
  questions: number;
  signs: Findings;
  topics: number;
  flags: ReadonlyMap<Flag, readonly Span[]>;
}

export function signsOf(signs: Findings, ...names: GroupName[]) {
  return withoutOverlaps(names.flatMap((name) => signs.get(name) ?? []));
}

/**
 * Sorts the spans by their place in the text. Of overlapping spans, only the first remains, or the
 * longest of those that start at the same word.
 */
export function withoutOverlaps(spans: readonly Span[]) {
  const sorted = spans.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const chosen: Span[] = [];
  for (const span of sorted) {
    if (span.from >= (chosen.at(-1)?.to ?? 0)) chosen.push(span);
  }
  return chosen;
}

/**
 * Returns the number of subjects: one, and one more for each phrase such as "and another thing". Three
 * or more separate accusations also count as subjects.
 */
export function countTopics(signs: Findings) {
  const clauses = (name: GroupName) =>
    new Set(signs.get(name)?.map(({ clause }) => clause) ?? []).size;
  const charges = clauses("charge");
  return Math.max(1 + clauses("add-on"), charges >= 3 ? charges : 1);
}

const groupsOfFlag: Record<
  Exclude<Flag, "CRISIS" | "MULTI_TOPIC" | "BUT_AFTER_EMPATHY">,
  GroupName[]
> = {
  FALSE_I: ["false-i"],
  YOU_ACCUSE: ["you-accuse"],
  LABEL: ["label"],
  ALWAYS_NEVER: ["always-never"],
  SARCASM: ["sarcasm"],
  OVER_OWN: ["over-own"],
  BARGAIN: ["bargain"],
  THREAT: ["threat", "threat-if"],
  STOP_SUDDEN: ["stop-sudden"],
  MED_CONTROL: ["med-control", "med-control-them"],
  DOSE_ADVICE: ["dose-advice"],
};

/** Returns the flags of a text, each with its words. Dangerous flags come first. */
export function readFlags(words: readonly Word[], signs: Findings, isCrisis: boolean) {
  const found = new Map<Flag, readonly Span[]>();
  for (const flag of [...redFlags, ...ordinaryFlags]) {
    if (flag === "CRISIS" && isCrisis) found.set(flag, []);
    const spans = spansOf(flag, words, signs);
    // A threat after "if you" counts once, as a threat.
    if (flag === "BARGAIN" && found.has("THREAT")) continue;
    if (spans.length > 0) found.set(flag, spans);
  }
  return found;
}

function spansOf(flag: Flag, words: readonly Word[], signs: Findings): readonly Span[] {
  switch (flag) {
    case "CRISIS":
      return [];
    case "MULTI_TOPIC":
      return countTopics(signs) >= 3 ? signsOf(signs, "add-on", "charge") : [];
    case "BUT_AFTER_EMPATHY":
      return butsAfterEmpathy(words, signs);
    default:
      return signsOf(signs, ...groupsOfFlag[flag]);
  }
}

// Finds a "but" in the rest of the same clause, or as the first word of the next clause.
function butsAfterEmpathy(words: readonly Word[], signs: Findings) {
  const buts = new Map(signs.get("but")?.map((span) => [span.from, span] as const));
  const kind = signsOf(signs, "understanding", "understanding-thin", "love");
  return kind.flatMap(({ to, clause }) => {
    let at = to;
    while (words[at]?.clause === clause && !buts.has(at)) at += 1;
    return buts.get(at) ?? [];
  });
}
