import { shareUnits, type LabelReading } from "./score";
import type { ReaderModel, ReaderPart } from "./model";
import { wordRange } from "./windows";
import type { ReaderText } from "./words";

/** Returns the places of the words that add most to a label, the strongest first. */
export function strongestWords(
  text: ReaderText,
  { name, window }: LabelReading,
  { part, model, most }: { part: ReaderPart; model: ReaderModel; most: number },
) {
  const label = part.labels.findIndex((one) => one.name === name);
  const shares = shareUnits(text, window, { part, label, model });
  const { start } = wordRange(text.unitEnds, window);
  return [...shares]
    .map((share, index) => ({ share, word: text.words[start + index]! }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.word.start - b.word.start)
    .slice(0, most)
    .map(({ word }) => ({ start: word.start, end: word.end }));
}
