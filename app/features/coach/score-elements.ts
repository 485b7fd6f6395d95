import type { Span } from "./find-signs";
import type { Evidence } from "./read-flags";
import { signsOf } from "./read-flags";
import type { Element } from "~/content/elements";

export type Score = 0 | 1 | 2;

/** The score of one element, the reason, and the words for and against it. */
export interface Finding<Reason extends string = string> {
  score: Score;
  reason: Reason;
  earned: readonly Span[];
  cost: readonly Span[];
}

function finding<const Reason extends string>(
  score: Score,
  reason: Reason,
  earned: readonly Span[] = [],
  cost: readonly Span[] = [],
): Finding<Reason> {
  return { score, reason, earned, cost };
}

const mostWords = 24;

/** Extends each span to the end of its clause: "could you" then includes the request. */
function toClauseEnd(spans: readonly Span[], words: Evidence["words"]): Span[] {
  return spans.map((span) => {
    let { to } = span;
    while (words[to]?.clause === span.clause && to < span.from + mostWords) to += 1;
    return { ...span, to, end: words[to - 1]!.end };
  });
}

const shortest = 50;
const longest = 80;

function scoreBrief({ wordCount, questions, topics, signs }: Evidence) {
  const addOns = signsOf(signs, "add-on");
  const direct = signsOf(signs, "ask", "order", "ask-not");
  const asks = direct.length > 0 ? direct : signsOf(signs, "wish");
  if (wordCount > longest) return finding(0, "too-long");
  if (topics >= 3) return finding(0, "many-topics", [], signsOf(signs, "add-on", "charge"));
  if (wordCount > shortest) return finding(1, "long");
  if (topics === 2) return finding(1, "two-topics", [], addOns);
  if (asks.length > 1) return finding(1, "many-asks", [], asks.slice(1));
  if (questions >= 3) return finding(1, "many-questions");
  return finding(2, "short");
}

/** Returns the words that make a request someone could say yes to, or that say thank you. */
function goodActs({ words, signs, flags }: Evidence) {
  const thanks = flags.has("SARCASM") ? [] : (["thanks"] as const);
  return toClauseEnd(signsOf(signs, "ask", "wish", ...thanks), words);
}

function scorePositive(evidence: Evidence) {
  const { signs, flags, topics } = evidence;
  const good = goodActs(evidence);
  const donts = signsOf(signs, "ask-not");
  const blame = signsOf(signs, "ask-blame");
  const weak = signsOf(signs, "order", "wish-weak");
  if (good.length === 0) {
    if (weak.length > 0) return finding(1, "order", weak, donts);
    if (donts.length > 0) return finding(0, "only-dont", [], donts);
    if (blame.length > 0) return finding(0, "blame", [], blame);
    return finding(0, "none");
  }
  if (donts.length + blame.length > 0) return finding(1, "mixed", good, [...donts, ...blame]);
  const attacks = [...(flags.get("LABEL") ?? []), ...(flags.get("YOU_ACCUSE") ?? [])];
  if (attacks.length > 0) return finding(1, "beside-attack", good, attacks);
  if (topics >= 3) return finding(1, "lost", good);
  const isThanks = signsOf(signs, "ask", "wish").length === 0;
  return finding(2, isThanks ? "thanked" : "asked", good);
}

function scoreSpecific(evidence: Evidence) {
  const { signs } = evidence;
  const anchors = signsOf(signs, "when", "where", "who");
  const vague = signsOf(signs, "vague");
  const vagueSentences = new Set(vague.map(({ sentence }) => sentence));
  const acts = [...goodActs(evidence), ...signsOf(signs, "order")];
  const clear = new Set(
    acts.flatMap(({ sentence }) => (vagueSentences.has(sentence) ? [] : [sentence])),
  );
  const placed = anchors.filter(({ sentence }) => clear.has(sentence));
  if (placed.length > 0) return finding(2, "act-and-when", placed);
  if (vague.length > 0) return finding(anchors.length > 0 ? 1 : 0, "vague", anchors, vague);
  if (clear.size > 0) return finding(1, "act-only", anchors);
  if (anchors.length > 0) return finding(1, "when-only", anchors);
  const own = signsOf(signs, "own-act");
  return own.length > 0 ? finding(1, "own-act", own) : finding(0, "none");
}

function scoreFeeling({ signs, flags }: Evidence) {
  const clear = signsOf(signs, "feeling");
  const blamed = signsOf(signs, "feeling-blamed");
  const judgment = signsOf(signs, "feeling-judgment");
  const falseI = flags.get("FALSE_I") ?? [];
  const cost = [...blamed, ...judgment, ...falseI];
  if (clear.length > 0) return finding(2, "named", clear, cost);
  if (blamed.length > 0) return finding(1, "blamed", [], blamed);
  if (judgment.length > 0) return finding(1, "judgment", [], judgment);
  const weak = signsOf(signs, "love", "feeling-weak");
  if (weak.length > 0) return finding(1, "weak", weak, falseI);
  return falseI.length > 0 ? finding(0, "false-i", [], falseI) : finding(0, "none");
}

/**
 * Leaves out words of an accusing clause: "I can see you are not even trying" only sounds like
 * understanding.
 */
function kindWords({ signs, flags }: Evidence, name: "understanding" | "understanding-thin") {
  const charges = (["YOU_ACCUSE", "LABEL", "ALWAYS_NEVER"] as const).flatMap(
    (flag) => flags.get(flag) ?? [],
  );
  const charged = new Set(charges.map(({ clause }) => clause));
  return signsOf(signs, name).filter(({ clause }) => !charged.has(clause));
}

function scoreUnderstanding(evidence: Evidence) {
  const { words, signs, flags } = evidence;
  const minimizing = signsOf(signs, "minimizing");
  if (minimizing.length > 0) return finding(0, "minimized", [], minimizing);
  const clear = kindWords(evidence, "understanding");
  const thin = kindWords(evidence, "understanding-thin");
  const shown = clear.length > 0 ? clear : thin;
  if (shown.length === 0) return finding(0, "none");
  const buts = flags.get("BUT_AFTER_EMPATHY");
  if (buts) return finding(1, "but", shown, buts);
  return clear.length > 0
    ? finding(2, "shown", toClauseEnd(clear, words))
    : finding(1, "thin", toClauseEnd(thin, words));
}

function scoreResponsibility({ words, signs, flags }: Evidence) {
  const over = flags.get("OVER_OWN");
  if (over) return finding(0, "over", [], over);
  const owning = signsOf(signs, "owning");
  const hollow = signsOf(signs, "owning-hollow");
  if (owning.length > 0) return finding(2, "owned", toClauseEnd(owning, words), hollow);
  if (hollow.length > 0) return finding(0, "hollow", [], hollow);
  const thin = signsOf(signs, "owning-thin");
  return thin.length > 0 ? finding(1, "thin", thin) : finding(0, "none");
}

function scoreHelp({ words, signs, flags }: Evidence) {
  const strings = (["BARGAIN", "THREAT", "MED_CONTROL"] as const).flatMap(
    (flag) => flags.get(flag) ?? [],
  );
  const tied = new Set(strings.map(({ sentence }) => sentence));
  const offers = signsOf(signs, "help");
  const free = offers.filter(({ sentence }) => !tied.has(sentence));
  if (free.length > 0) return finding(2, "offered", toClauseEnd(free, words));
  if (offers.length > 0 || flags.has("BARGAIN")) return finding(0, "tied", [], strings);
  const open = signsOf(signs, "help-vague");
  return open.length > 0 ? finding(1, "open-ended", open) : finding(0, "none");
}

const scorers = {
  brief: scoreBrief,
  positive: scorePositive,
  specific: scoreSpecific,
  feeling: scoreFeeling,
  understanding: scoreUnderstanding,
  responsibility: scoreResponsibility,
  help: scoreHelp,
};

export type ReasonOf<E extends Element> = ReturnType<(typeof scorers)[E]>["reason"];
export type Findings7 = { [E in Element]: Finding<ReasonOf<E>> };

/** Scores each of the seven elements by its row of the rubric. */
export function scoreElements(evidence: Evidence) {
  const scored = Object.entries(scorers).map(([element, score]) => [element, score(evidence)]);
  return Object.fromEntries(scored) as Findings7;
}

/**
 * Whether the text is a thank-you for something good. It needs no understanding and no share of the
 * trouble.
 */
export function isReward({ signs, flags }: Evidence) {
  const sore = signsOf(signs, "feeling", "feeling-blamed", "feeling-judgment", "ask-not").length;
  const warm = signsOf(signs, "warm-feeling").length;
  return flags.size === 0 && signsOf(signs, "thanks").length > 0 && sore <= warm;
}
