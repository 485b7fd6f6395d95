import type { CertainCue, CueCategory, CueLevel, ListedCues } from "./cue-reading";
import type { Lexicon } from "./features";
import { lengthClass } from "./model";
import { readText, type ReaderText } from "./words";

/**
 * How far below its threshold the model may be for a phrase of the list to stay hard. With a harmless
 * concept in the text, the model may not be below it at all. A long text nearly always has such a concept.
 * Chosen on voices that were left out of training.
 */
const listReach = { ordinary: 1, harmless: 0, long: 1.5 };
/** So far below its threshold, and beside a harmless concept, a phrase of the list means nothing. */
const farBelow = 2;
/** The same reach for a saying that is nearly always dangerous, by the sentences beside it. */
const certainReach = { ordinary: 4, nearHarmless: 2 };

interface ReadByModel {
  /** How far the model is above its threshold for a hard cue. */
  margin: number;
  read: ReaderText;
  lexicon: Lexicon;
}

/** Returns the categories that the list alone makes hard, and those that stay as a note. */
export function weighListed(
  { hard, certain }: Pick<ListedCues, "hard" | "certain">,
  { margin, read, lexicon }: ReadByModel,
): { hard: CueCategory[]; soft: CueCategory[] } {
  const sure = certain
    .filter((cue) => margin >= -reachOf(cue, lexicon))
    .map(({ category }) => category);
  if (hard.length === 0) return { hard: sure, soft: [] };
  const level = listedLevel(margin, lengthClass(read.words.length), hasHarmless(read, lexicon));
  return {
    hard: level === "hard" ? [...sure, ...hard] : sure,
    soft: level === "soft" ? [...hard] : [],
  };
}

function reachOf({ sentence, around }: CertainCue, lexicon: Lexicon) {
  if (hasHarmless(readText(sentence), lexicon)) return -Infinity;
  return hasHarmless(readText(around), lexicon) ? certainReach.nearHarmless : certainReach.ordinary;
}

function listedLevel(margin: number, length: number, isBesideHarmless: boolean): CueLevel {
  const { long, harmless, ordinary } = listReach;
  const reach = length === 2 ? long : isBesideHarmless ? harmless : ordinary;
  if (margin >= -reach) return "hard";
  return isBesideHarmless && margin < -farBelow ? "none" : "soft";
}

/** Whether one of the concepts stands in the text that can make a dangerous phrase harmless. */
function hasHarmless(read: ReaderText, { findConcepts, harmless }: Lexicon) {
  return findConcepts(read).some((hits) => hits.some(({ concept }) => harmless.has(concept)));
}
