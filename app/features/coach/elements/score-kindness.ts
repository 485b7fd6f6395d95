import { signsOf, type Evidence } from "../evidence";
import { finding, toClauseEnd } from "./finding";
import { seenElement, withSeen } from "./seen-elements";

export function scoreFeeling(evidence: Evidence) {
  const { signs, flags } = evidence;
  const listed = signsOf(signs, "feeling");
  const blamed = signsOf(signs, "feeling-blamed");
  const judgment = signsOf(signs, "feeling-judgment");
  const falseI = flags.get("FALSE_I") ?? [];
  const cost = [...blamed, ...judgment, ...falseI];
  if (listed.length > 0) return finding(2, "named", listed, cost);
  if (blamed.length > 0) return finding(1, "blamed", [], blamed);
  if (judgment.length > 0) return finding(1, "judgment", [], judgment);
  const weak = signsOf(signs, "love", "feeling-weak");
  const seen = falseI.length > 0 ? [] : seenElement(evidence, "feeling", weak);
  if (seen.length > 0) return finding(2, "named", seen);
  if (weak.length > 0) return finding(1, "weak", weak, falseI);
  return falseI.length > 0 ? finding(0, "false-i", [], falseI) : finding(0, "none");
}

/**
 * Returns the clauses in which nothing accuses: "I can see you are not even trying" only sounds like
 * understanding.
 */
function uncharged<Place extends { clause: number }>({ flags }: Evidence, spans: readonly Place[]) {
  const charges = (["YOU_ACCUSE", "LABEL", "ALWAYS_NEVER", "SARCASM"] as const).flatMap(
    (flag) => flags.get(flag) ?? [],
  );
  const charged = new Set(charges.map(({ clause }) => clause));
  return spans.filter(({ clause }) => !charged.has(clause));
}

export function scoreUnderstanding(evidence: Evidence) {
  const { words, signs, flags } = evidence;
  const minimizing = signsOf(signs, "minimizing");
  if (minimizing.length > 0) return finding(0, "minimized", [], minimizing);
  const listed = uncharged(evidence, signsOf(signs, "understanding"));
  const thin = uncharged(evidence, signsOf(signs, "understanding-thin"));
  const seen = uncharged(evidence, seenElement(evidence, "understanding", thin));
  const clear = withSeen(listed, seen);
  const shown = clear.length > 0 ? clear : thin;
  if (shown.length === 0) return finding(0, "none");
  const buts = flags.get("BUT_AFTER_EMPATHY");
  if (buts) return finding(1, "but", shown, buts);
  return clear.length > 0
    ? finding(2, "shown", toClauseEnd(clear, words))
    : finding(1, "thin", toClauseEnd(thin, words));
}

export function scoreResponsibility(evidence: Evidence) {
  const { words, signs, flags } = evidence;
  const over = flags.get("OVER_OWN");
  if (over) return finding(0, "over", [], over);
  const hollow = signsOf(signs, "owning-hollow");
  const thin = signsOf(signs, "owning-thin");
  const seen = hollow.length > 0 ? [] : seenElement(evidence, "responsibility", thin);
  const owning = withSeen(signsOf(signs, "owning"), seen);
  if (owning.length > 0) return finding(2, "owned", toClauseEnd(owning, words), hollow);
  if (hollow.length > 0) return finding(0, "hollow", [], hollow);
  return thin.length > 0 ? finding(1, "thin", thin) : finding(0, "none");
}

export function scoreHelp(evidence: Evidence) {
  const { words, signs, flags } = evidence;
  const strings = (["BARGAIN", "CONDITIONAL_LOVE", "THREAT", "MED_CONTROL"] as const).flatMap(
    (flag) => flags.get(flag) ?? [],
  );
  const tied = new Set(strings.map(({ sentence }) => sentence));
  const open = signsOf(signs, "help-vague");
  const offers = withSeen(signsOf(signs, "help"), seenElement(evidence, "help", open));
  const free = offers.filter(({ sentence }) => !tied.has(sentence));
  if (free.length > 0) return finding(2, "offered", toClauseEnd(free, words));
  if (offers.length > 0 || flags.has("BARGAIN")) return finding(0, "tied", [], strings);
  return open.length > 0 ? finding(1, "open-ended", open) : finding(0, "none");
}
