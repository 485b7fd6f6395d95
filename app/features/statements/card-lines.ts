import { coach } from "./coach";
import type { Phrases } from "./phrases";
import { readStatement } from "./read-words";
import type { Element } from "./statement";

export interface CardLine {
  say: string;
  /** What this line is for; null where it speaks for itself. */
  note: string | null;
}

const notes: [Element, string][] = [
  ["understanding", "Begin with something you understand"],
  ["responsibility", "One small share of yours"],
  ["help", "One thing you can really do"],
  ["positive", "One small thing they can refuse"],
  ["feeling", "One thing you felt"],
];

const lastLine: CardLine = {
  say: "All right. It’ll keep.",
  note: "If it’s no, or if it gets loud. Then stop.",
};

/** A statement sentence by sentence, as it is carried on a card; null where it could do harm. */
export function cardLines(text: string, phrases: Phrases): CardLine[] | null {
  const feedback = coach(text, phrases);
  if (feedback.kind === "safety") return null;
  const found = feedback.kind === "coached" ? feedback.elements : [];
  const lines = readStatement(text, phrases).sentences.map(({ start, end }): CardLine => {
    const holds = (element: Element) =>
      found
        .find((one) => one.element === element)
        ?.earned.some((range) => range.start >= start && range.end <= end);
    const note = notes.find(([element]) => holds(element));
    return { say: text.slice(start, end), note: note?.[1] ?? null };
  });
  return [...lines, lastLine];
}
