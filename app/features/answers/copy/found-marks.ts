import { findMarks } from "../marks/find-marks";
import { markKey, type MarkKind, type MarkRules } from "../marks/mark";
import { copyParts, leastReason, marksOf, type CopyTexts, type CopyWords } from "./copy";

/**
 * "replaced": it is gone from the copy. "stays": the expert gave a reason. "left": it needs a reason.
 * "must-go": no reason is enough.
 */
export type MarkStanding = "replaced" | "stays" | "left" | "must-go";

/** Something that was found in the original or in the copy, once for all its places. */
export interface FoundMark {
  number: number;
  key: string;
  kind: MarkKind;
  label: string;
  text: string;
  isInOriginal: boolean;
  standing: MarkStanding;
  reason: string;
}

/** What was found in the original and in the copy, numbered in the order of the original. */
export function foundMarks(
  original: CopyTexts,
  words: CopyWords,
  rules: MarkRules,
  also: readonly string[],
): FoundMark[] {
  const inOriginal = marksOf(original, rules, also);
  const inCopy = marksOf(words, rules, also);
  const left = new Set(inCopy.map(markKey));
  const first = new Map(
    [...inOriginal, ...inCopy].toReversed().map((mark) => [markKey(mark), mark]),
  );
  const keys = [...new Set([...inOriginal, ...inCopy].map(markKey))];
  return keys.map((key, index) => {
    const { kind, text } = first.get(key)!;
    const reason = words.reasons[key] ?? "";
    const { label, mayStay } = rules.kinds[kind];
    const hasReason = reason.trim().length >= leastReason;
    const standing = !left.has(key)
      ? "replaced"
      : !mayStay
        ? "must-go"
        : hasReason
          ? "stays"
          : "left";
    const isInOriginal = inOriginal.some((mark) => markKey(mark) === key);
    return { number: index + 1, key, kind, label, text, isInOriginal, standing, reason };
  });
}

/** A part of a text, with the number of its mark if it is one. */
export interface MarkedPart {
  text: string;
  number: number | null;
  isRisk: boolean;
}

/** Cuts each text of the original at its marks. */
export function markTexts(
  texts: CopyTexts,
  found: readonly FoundMark[],
  rules: MarkRules,
  also: readonly string[],
) {
  const numbers = new Map(found.map(({ key, number }) => [key, number]));
  const cut = (text: string): MarkedPart[] => {
    let from = 0;
    const parts = findMarks(text, rules, also).flatMap((mark) => {
      const before = { text: text.slice(from, mark.start), number: null, isRisk: false };
      from = mark.end;
      const isRisk = !rules.kinds[mark.kind].mayStay;
      return [before, { text: mark.text, number: numbers.get(markKey(mark)) ?? null, isRisk }];
    });
    return [...parts, { text: text.slice(from), number: null, isRisk: false }];
  };
  return Object.fromEntries(copyParts.map((part) => [part, cut(texts[part])])) as Record<
    (typeof copyParts)[number],
    MarkedPart[]
  >;
}
