import { countTopics, signsOf, withoutOverlaps, type Evidence } from "../evidence";
import type { Span } from "../phrases/find-signs";
import type { GroupName } from "../phrases/phrase-groups";
import { isRed, ordinaryFlags, redFlags, type Flag } from "./flags";

type Signs = Pick<Evidence, "words" | "signs" | "excuses" | "seen">;

/** The groups of the phrase lists that raise a flag. */
const groupsOfFlag: Record<
  Exclude<Flag, "CRISIS" | "MULTI_TOPIC" | "BUT_AFTER_EMPATHY">,
  GroupName[]
> = {
  FALSE_I: ["false-i"],
  YOU_ACCUSE: ["you-accuse"],
  LABEL: ["label"],
  ALWAYS_NEVER: ["always-never"],
  SARCASM: ["sarcasm"],
  PRAISE_STING: ["praise-sting"],
  COMPARISON: ["comparison"],
  GUILT: ["guilt"],
  OVER_OWN: ["over-own"],
  CONDITIONAL_LOVE: ["conditional-love"],
  BARGAIN: ["bargain"],
  ORDER: ["command"],
  THREAT: ["threat", "threat-if"],
  STOP_SUDDEN: ["stop-sudden"],
  MED_CONTROL: ["med-control", "med-control-them"],
  DOSE_ADVICE: ["dose-advice"],
};

/**
 * The label of the model for a flag, and the least margin over its threshold, chosen on the labeled
 * statements of content/readers and on fixtures. The list alone raises the flags that are not here.
 */
const labelOfFlag: Partial<Record<Flag, { label: string; least: number }>> = {
  YOU_ACCUSE: { label: "accusation", least: 2.2 },
  SARCASM: { label: "sarcasm", least: 1.5 },
  PRAISE_STING: { label: "praiseSting", least: 1.5 },
  COMPARISON: { label: "comparison", least: 2 },
  GUILT: { label: "guilt", least: 1.5 },
  CONDITIONAL_LOVE: { label: "conditionalLove", least: 2 },
  BARGAIN: { label: "bargain", least: 3 },
  THREAT: { label: "threat", least: 1.3 },
  STOP_SUDDEN: { label: "stopSudden", least: 2.5 },
  MED_CONTROL: { label: "medControl", least: 1.6 },
  DOSE_ADVICE: { label: "doseAdvice", least: 2 },
};

const nothing: Evidence["seen"] = new Map();
/** Returns the flags of a text, each with its words. Dangerous flags come first. */
export function readFlags(evidence: Signs, isCrisis: boolean) {
  const found = new Map<Flag, readonly Span[]>();
  for (const flag of [...redFlags, ...ordinaryFlags]) {
    if (flag === "CRISIS" && isCrisis) found.set(flag, []);
    if (isCountedAs(flag, found)) continue;
    const isListOnly = !isRed(flag) && [...found.keys()].some(isRed);
    const spans = spansOf(flag, isListOnly ? { ...evidence, seen: nothing } : evidence);
    if (spans.length > 0) found.set(flag, spans);
  }
  return found;
}

/**
 * A threat after "if you" counts once, as a threat, and mockery once, as mockery. A dangerous order counts
 * as what it orders.
 */
function isCountedAs(flag: Flag, found: ReadonlyMap<Flag, unknown>) {
  if (flag === "BARGAIN" && found.has("CONDITIONAL_LOVE")) return true;
  if (flag === "BARGAIN" || flag === "CONDITIONAL_LOVE") return found.has("THREAT");
  if (flag === "PRAISE_STING") return found.has("SARCASM");
  return flag === "ORDER" && [...found.keys()].some(isRed);
}

function spansOf(flag: Flag, evidence: Signs): readonly Span[] {
  const { signs } = evidence;
  switch (flag) {
    case "CRISIS":
      return [];
    case "MULTI_TOPIC":
      return countTopics(signs) >= 3 ? signsOf(signs, "add-on", "charge") : [];
    case "BUT_AFTER_EMPATHY":
      return butsAfterEmpathy(evidence);
    default: {
      const groups = groupsOfFlag[flag];
      const listed = signsOf(signs, ...groups);
      return withoutOverlaps([...listed, ...seenFlag(flag, groups, evidence)]);
    }
  }
}

/** The clauses in which the model sees a flag, outside of sentences that the list excuses. */
function seenFlag(flag: Flag, groups: readonly GroupName[], { seen, excuses, signs }: Signs) {
  const { label, least } = labelOfFlag[flag] ?? { label: "", least: 0 };
  const listed = new Set(signsOf(signs, ...groups).map(({ sentence }) => sentence));
  const excused = new Set(groups.flatMap((group) => [...(excuses.get(group) ?? [])]));
  return (seen.get(label) ?? []).filter(
    ({ margin, sentence }) => margin >= least && !listed.has(sentence) && !excused.has(sentence),
  );
}

// Finds a "but" in the rest of the same clause, or as the first word of the next clause.
function butsAfterEmpathy({ words, signs }: Signs) {
  const buts = new Map(signs.get("but")?.map((span) => [span.from, span] as const));
  const kind = signsOf(signs, "understanding", "understanding-thin", "love");
  return kind.flatMap(({ to, clause }) => {
    let at = to;
    while (words[at]?.clause === clause && !buts.has(at)) at += 1;
    return buts.get(at) ?? [];
  });
}
