import { coach, type CoachReaders } from "./coach";
import { readStatement } from "./words/read-words";
import type { Element } from "~/content/elements";

export interface CardLine {
  say: string;
  /** A note on the purpose of the line, or null. */
  note: string | null;
}

const notes: [Element, string][] = [
  ["understanding", "What you see of their side"],
  ["responsibility", "One small share of yours"],
  ["help", "What you will do yourself"],
  ["positive", "What you ask for; a no is allowed"],
  ["feeling", "One thing you felt"],
];

const lastLine: CardLine = {
  say: "Okay. Another day.",
  note: "For a no, or a raised voice. Then leave it there.",
};

/** The sentences of a statement for a card, or null if the statement has a safety note. */
export function cardLines(text: string, readers: CoachReaders): CardLine[] | null {
  const feedback = coach(text, readers);
  if (feedback.kind === "safety") return null;
  const found = feedback.kind === "coached" ? feedback.elements : [];
  const lines = readStatement(text, readers.phrases).sentences.map(({ start, end }): CardLine => {
    const holds = (element: Element) =>
      found
        .find((one) => one.element === element)
        ?.earned.some((range) => range.start >= start && range.end <= end);
    const note = notes.find(([element]) => holds(element));
    return { say: text.slice(start, end), note: note?.[1] ?? null };
  });
  return [...lines, lastLine];
}
