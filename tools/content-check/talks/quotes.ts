import type { DialogueScript, Text } from "~/features/dialogues/script/dialogue";
import { pointOf, situationAt, type Place } from "~/features/dialogues/script/place";
import { choiceTexts, wordsOf } from "~/features/dialogues/script/texts";

/** Each quotation in a note or ending that repeats words of a choice or of its reply: the choices' ids. */
export type Quotes = ReadonlyMap<string, string[]>;

export function quotesIn(script: DialogueScript): Quotes {
  const spoken = script.points.flatMap(({ choices }) =>
    choices.map(({ variants = [], ...choice }) => ({
      id: choice.id,
      words: [choice, ...variants.map((variant) => ({ ...choice, ...variant }))].flatMap((words) =>
        choiceTexts(words)
          .filter(({ key }) => key === "line" || key === "reply" || key.startsWith("after"))
          .map(({ text }) => wordsOf(text)),
      ),
    })),
  );
  return new Map(
    quotationsIn(
      JSON.stringify([script.points, script.answers ?? {}, script.emergency ?? {}, script.endings]),
    ).map((quote) => [
      quote,
      spoken.filter(({ words }) => words.some((one) => one.includes(quote))).map(({ id }) => id),
    ]),
  );
}

/** What is wrong with a note that quotes a line which was neither said nor offered, or null. */
export function unsaidQuote(text: Text, quotes: Quotes, before: Place, after: Place) {
  const offered = pointOf(before)?.choices.map(({ id }) => id) ?? [];
  const known = [...offered, ...situationAt(after).said.flat()];
  const unsaid = quotationsIn(wordsOf(text)).find((quote) => {
    const ids = quotes.get(quote) ?? [];
    return ids.length > 0 && !ids.some((id) => known.includes(id));
  });
  if (unsaid === undefined) return null;
  const id = quotes.get(unsaid)![0];
  return `quotes “${unsaid}” of ${id}, which was not said after ${pathTo(after)}: write a variant`;
}

/** The lines that led to a place, for a message. */
export function pathTo(place: Place) {
  const names = situationAt(place).said.map(([name]) => name);
  return names.join(", ") || "the start";
}

/** Quotations of three words or more, without the period or comma at the end. */
function quotationsIn(text: string) {
  return [...text.matchAll(/“([^”]+)”/g)]
    .map(([, quote = ""]) => quote.replace(/[.,!?]$/, ""))
    .filter((quote) => quote.split(/\s+/).length >= 3);
}
