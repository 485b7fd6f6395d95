import { hardCategories, type HardCategory } from "./cues";

/**
 * Which crisis cards belong to a text with these cues. `shown` is what the sent form says was on the
 * page already. `isNew`: the reader has not seen one of them, so it is shown before the text is kept.
 * A card stays when the words that led to it are taken out again.
 */
export function cueCards(hard: readonly HardCategory[], shown: string | undefined) {
  const before = shown?.split(" ") ?? [];
  return {
    cards: hardCategories.filter((kind) => hard.includes(kind) || before.includes(kind)),
    isNew: hard.some((kind) => !before.includes(kind)),
  };
}
