import type { Span } from "./phrases/find-signs";
import type { ReaderModel } from "./reader/model";
import { readSentences } from "./reader/read-sentences";
import type { Reading } from "./words/read-words";

/** A clause in which the model sees something, and how far the model is above its threshold. */
export interface SeenSpan extends Span {
  margin: number;
}

/** What the model sees in a statement, by label: elements as "help", flags as "threat". */
export type Seen = ReadonlyMap<string, readonly SeenSpan[]>;

/** Reads every sentence by the model. A sign stands at the clause with the word that adds most to it. */
export function seeSentences(reading: Reading, model: ReaderModel): Seen {
  const seen = new Map<string, SeenSpan[]>();
  for (const sign of readSentences(reading.ownText, reading.sentences, model)) {
    const clause = sign.marks[0] && clauseAt(reading, sign.marks[0].start);
    if (!clause) continue;
    const span = { ...clause, margin: sign.margin };
    const others = seen.get(sign.label);
    if (others) others.push(span);
    else seen.set(sign.label, [span]);
  }
  return seen;
}

/** The clause of the word at this place in the text, or null if no word of the member's is there. */
function clauseAt({ words }: Reading, place: number): Span | null {
  const at = firstIndex(words, ({ end }) => end > place);
  const word = words[at];
  if (!word || word.start > place) return null;
  let from = at;
  while (words[from - 1]?.clause === word.clause) from -= 1;
  let to = at + 1;
  while (words[to]?.clause === word.clause) to += 1;
  const { clause, sentence } = word;
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  return { start, end, sentence, clause, from, to, suggestion: null };
}

/** The index of the first item from which on `isPast` is true. */
function firstIndex<Item>(items: readonly Item[], isPast: (item: Item) => boolean) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
