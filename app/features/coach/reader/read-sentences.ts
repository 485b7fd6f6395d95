import type { ReaderModel } from "./model";
import { readLabels } from "./score";
import { strongestWords } from "./strongest-words";
import { readText } from "./words";

/** Something that a sentence shows, such as "help" or "threat", with the words that decided. */
export interface SentenceSign {
  label: string;
  /** The number of the sentence. */
  sentence: number;
  /** How far the model is above its threshold, from 0 up. */
  margin: number;
  /** The places of the words that add most, the strongest first. */
  marks: { start: number; end: number }[];
}

const mostMarks = 4;
/** A statement of more characters is refused. The rest of a longer text is left to the list. */
const mostRead = 4_000;

/** Reads the sentences at these places by the model. Returns a sign for every label that one shows. */
export function readSentences(
  text: string,
  places: readonly { start: number; end: number }[],
  model: ReaderModel,
): SentenceSign[] {
  const part = model.sentences;
  return places.flatMap(({ start, end }, sentence) => {
    if (start >= mostRead) return [];
    const read = readText(text.slice(start, Math.min(end, mostRead)));
    if (read.words.length === 0) return [];
    return readLabels(read, part, model).flatMap((label) => {
      if (label.margin < 0) return [];
      const marks = strongestWords(read, label, { part, model, most: mostMarks }).map((mark) => ({
        start: mark.start + start,
        end: mark.end + start,
      }));
      return [{ label: label.name, sentence, margin: label.margin, marks }];
    });
  });
}
