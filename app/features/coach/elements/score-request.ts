import { signsOf, type Evidence } from "../evidence";
import { isRed } from "../flags/flags";
import type { Span } from "../phrases/find-signs";
import { finding, toClauseEnd } from "./finding";
import { seenElement, withSeen } from "./seen-elements";

const shortest = 50;
const longest = 80;

export function scoreBrief({ wordCount, questions, topics, signs }: Evidence) {
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
function goodActs(evidence: Evidence) {
  const { words, signs, flags } = evidence;
  const isMocked = flags.has("SARCASM") || flags.has("PRAISE_STING");
  const thanks = isMocked ? [] : (["thanks"] as const);
  const asked = withSeen(signsOf(signs, "ask", "wish", ...thanks), politeOrders(evidence));
  const listed = toClauseEnd(asked, words);
  const against = signsOf(signs, "ask-not", "ask-blame", "order", "wish-weak");
  return against.length > 0 ? listed : withSeen(listed, seenElement(evidence, "positive"));
}

/** Orders with "please" anywhere in the sentence: "Text me when you get there, please." */
function politeOrders({ words, signs, flags }: Evidence) {
  if (flags.has("ORDER")) return [];
  const polite = words.filter(({ norm }) => norm === "please");
  return inSentencesOf(signsOf(signs, "order"), polite);
}

export function scorePositive(evidence: Evidence) {
  const { signs, flags, topics } = evidence;
  const good = goodActs(evidence);
  const donts = signsOf(signs, "ask-not");
  const blame = signsOf(signs, "ask-blame");
  const weak = isDangerous(evidence) ? [] : signsOf(signs, "order", "wish-weak");
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
  const thanked = new Set(signsOf(signs, "thanks").map(({ sentence }) => sentence));
  const isThanks = good.every(({ sentence }) => thanked.has(sentence));
  return finding(2, isThanks ? "thanked" : "asked", good);
}

export function scoreSpecific(evidence: Evidence) {
  const { signs, flags } = evidence;
  // Stopping at once is no request, whatever day it names.
  if (flags.has("STOP_SUDDEN") || flags.has("SARCASM")) return finding(0, "none");
  const anchors = signsOf(signs, "when", "where", "who");
  const vague = signsOf(signs, "vague");
  const asked = isDangerous(evidence) ? [] : [...goodActs(evidence), ...signsOf(signs, "order")];
  const acts = inOtherSentences(asked, vague);
  const placed = inSentencesOf(anchors, acts);
  const plain = placed.length > 0 ? placed : inSentencesOf(signsOf(signs, "plain-thing"), acts);
  if (plain.length > 0) return finding(2, "act-and-when", plain);
  if (vague.length > 0) return finding(anchors.length > 0 ? 1 : 0, "vague", anchors, vague);
  if (acts.length > 0) return finding(1, "act-only", anchors);
  if (anchors.length > 0) return finding(1, "when-only", anchors);
  const own = signsOf(signs, "own-act");
  return own.length > 0 ? finding(1, "own-act", own) : finding(0, "none");
}

/** Whether the words themselves are dangerous. Someone in a crisis may still ask well. */
function isDangerous({ flags }: Evidence) {
  return [...flags.keys()].some((flag) => isRed(flag) && flag !== "CRISIS");
}

function inSentencesOf(spans: readonly Span[], others: readonly { sentence: number }[]) {
  const sentences = new Set(others.map(({ sentence }) => sentence));
  return spans.filter(({ sentence }) => sentences.has(sentence));
}

function inOtherSentences(spans: readonly Span[], others: readonly { sentence: number }[]) {
  const sentences = new Set(others.map(({ sentence }) => sentence));
  return spans.filter(({ sentence }) => !sentences.has(sentence));
}
