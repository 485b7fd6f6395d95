import { elements } from "~/content/elements";
import { coach } from "~/features/coach/coach";
import { getCoachReaders } from "~/features/coach/coach.server";
import type { Scores } from "~/features/coach/feedback";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import { readLine } from "~/features/coach/own-line/read-line";
import { makeCueReader } from "~/features/coach/reader/read-cues";
import { findCues } from "~/features/safety/cues.server";

const nothing = Object.fromEntries(elements.map((one) => [one, 0])) as Scores;

/** Returns both readers with their lists and the shipped model, as the product reads. */
export async function loadReaders() {
  const readers = await getCoachReaders();
  const readCues = makeCueReader(readers.model, findCues);
  return {
    model: readers.model,
    readCues,
    readStatement(text: string) {
      const isCrisis = readCues(text).level === "hard";
      const { scores, flags } = coach(text, readers, { isCrisis });
      return { scores: scores ?? nothing, flags };
    },
  };
}

/** Returns the reader of own lines, as the product reads them in a scene that is no emergency. */
export async function loadLineReader() {
  const readers = await getLineReaders();
  const readCues = makeCueReader(readers.model, findCues);
  return (text: string) => readLine(text, readers, (part) => readCues(part).level === "hard");
}
