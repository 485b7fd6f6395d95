import type { ReaderModel } from "./model";
import { readLabels, shareUnits, wordRange } from "./score";
import { readText, type ReaderText } from "./words";

/** Something that a sentence of a statement shows, with the sentence and the words that decided. */
export interface SentenceSign {
  label: string;
  sentence: { start: number; end: number };
  /** The places of the words that add most, the strongest first. */
  marks: { start: number; end: number }[];
  margin: number;
}

const mostMarks = 4;

/**
 * Reads every sentence of a statement by the model. Returns one sign for each label that a sentence
 * shows: elements as "help", flags as "threat".
 */
export function readSentences(text: string, model: ReaderModel): SentenceSign[] {
  const whole = readText(text);
  return whole.unitEnds.flatMap((_, unit) => {
    const read = unitOf(whole, unit);
    const sentence = { start: read.words[0]!.start, end: read.words.at(-1)!.end };
    return readLabels(read, model.sentences, model).flatMap(({ name, margin, window }, label) => {
      if (margin < 0) return [];
      const shares = shareUnits(read, window, { part: model.sentences, label, model });
      const marks = [...shares]
        .map((share, index) => ({ share, word: read.words[index]! }))
        .filter(({ share }) => share > 0)
        .toSorted((a, b) => b.share - a.share || a.word.start - b.word.start)
        .slice(0, mostMarks)
        .map(({ word: { start, end } }) => ({ start, end }));
      return [{ label: name, sentence, marks, margin }];
    });
  });
}

function unitOf({ words, unitEnds }: ReaderText, unit: number): ReaderText {
  const { start, end } = wordRange(unitEnds, { from: unit, to: unit + 1 });
  return { words: words.slice(start, end), unitEnds: [end - start] };
}
