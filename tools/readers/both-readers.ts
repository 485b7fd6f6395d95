import { coach } from "~/features/coach/coach";
import { getPhrases } from "~/features/coach/phrases.server";
import { getReaderModel } from "~/features/coach/reader/model.server";
import { makeCueReader } from "~/features/coach/reader/read-cues";
import { readElements } from "~/features/coach/reader/read-elements";
import { readSentences } from "~/features/coach/reader/read-sentences";
import { findCues } from "~/features/safety/cues.server";
import { elements } from "~/content/elements";
import type { Score } from "~/features/coach/score-elements";

const nothing = Object.fromEntries(elements.map((one) => [one, 0])) as Record<
  (typeof elements)[number],
  Score
>;

/** Returns both readers with their lists and the shipped model, as the product reads. */
export async function loadReaders() {
  const model = getReaderModel();
  const readCues = makeCueReader(model, findCues);
  const phrases = await getPhrases();
  return {
    model,
    readCues,
    readStatement(text: string) {
      const isCrisis = readCues(text).level === "hard";
      const { scores, flags } = coach(text, phrases, { isCrisis });
      return readElements({ scores: scores ?? nothing, flags }, readSentences(text, model));
    },
  };
}
