import type { Feedback } from "./feedback";
import type { Element } from "~/content/elements";
import type { OrdinaryFlag, Range } from "./flags/flags";

/** A span of the text with a label of a word or two. */
export interface Mark extends Range {
  label: string;
  /** The color of the underline. "cost" marks words that are hard to hear. */
  look: Element | "cost";
}

/** A piece of the text. A mark's label follows its first piece. */
export interface Piece {
  text: string;
  mark: Mark | null;
  hasLabel: boolean;
}

const earnedLabels: Record<Element, string> = {
  brief: "short",
  positive: "what you’d like",
  specific: "when or where",
  feeling: "your feeling",
  understanding: "their side",
  responsibility: "your share",
  help: "your offer",
};

const costLabels: Record<Element, string> = {
  brief: "one thing more",
  positive: "says what not to do",
  specific: "can mean anything",
  feeling: "about them",
  understanding: "may sound like doubt",
  responsibility: "too much or too little",
  help: "a string on it",
};

const flagLabels: Record<OrdinaryFlag, string> = {
  FALSE_I: "a judgment",
  YOU_ACCUSE: "who they are",
  LABEL: "a label",
  ALWAYS_NEVER: "always or never",
  SARCASM: "may sound like mockery",
  PRAISE_STING: "a sting",
  COMPARISON: "a comparison",
  GUILT: "may sound like guilt",
  OVER_OWN: "all the blame",
  CONDITIONAL_LOVE: "love with a condition",
  BARGAIN: "a string on it",
  ORDER: "an order",
  BUT_AFTER_EMPATHY: "takes it back",
  MULTI_TOPIC: "another thing",
};

const mostMarks = 60;

/** The marks of the text. Words that are hard to hear come first, because they cover other marks. */
export function marksOf(feedback: Feedback): Mark[] {
  if (feedback.kind !== "coached") return [];
  const costs = [
    ...feedback.notes.flatMap(({ flag, marks }) =>
      marks.map((range) => ({ ...range, label: flagLabels[flag], look: "cost" as const })),
    ),
    ...feedback.elements.flatMap(({ element, cost }) =>
      cost.map((range) => ({ ...range, label: costLabels[element], look: "cost" as const })),
    ),
  ];
  const earned = feedback.elements.flatMap(({ element, earned: ranges }) =>
    ranges.map((range) => ({ ...range, label: earnedLabels[element], look: element })),
  );
  return [...costs, ...earned].slice(0, mostMarks);
}

/** Splits the whole text into pieces. Where marks overlap, the shortest one shows, or else the first. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = [0, text.length, ...marks.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].toSorted((a, b) => a - b);
  const labeled = new Set<Mark>();
  return places.slice(0, -1).flatMap((start, index) => {
    const piece = text.slice(start, places[index + 1]);
    const mark = shortestAt(marks, start);
    // The label follows the words directly, so the space after them is a piece of its own.
    const words = mark ? piece.trimEnd() : piece;
    const space = { text: piece.slice(words.length), mark: null, hasLabel: false };
    if (words === "") return [space];
    const hasLabel = mark !== null && !labeled.has(mark);
    if (mark) labeled.add(mark);
    return [{ text: words, mark, hasLabel }, ...(space.text ? [space] : [])];
  });
}

function shortestAt(marks: readonly Mark[], at: number) {
  const here = marks.filter(({ start, end }) => start <= at && at < end);
  const lengthOf = ({ start, end }: Mark) => end - start;
  return here.reduce<Mark | null>(
    (best, mark) => (best && lengthOf(best) <= lengthOf(mark) ? best : mark),
    null,
  );
}
