import { thresholdFor } from "./statistics";
import { variantCount, type Corpus, type Labeled } from "./validate";

/** The threshold of a label for every class of length. */
export type Threshold = number[];

const lengthClasses = [0, 1, 2];
const longest = 2;

/**
 * Chooses the thresholds of every label: on harmless texts the label may be shown as often as its rule
 * allows, apart for every class of length. `isUsed` chooses the texts to count on.
 */
export function chooseThresholds<Text extends Labeled>(
  { texts, rules, lengths }: Corpus<Text>,
  scores: readonly Float64Array[],
  isUsed: (text: Text) => boolean,
): Threshold[] {
  return rules.map(({ isHarmless, allowed, allowedLong = allowed }, label) => {
    const harmless = (wanted: number) =>
      scores.flatMap((score, place) => {
        const text = texts[Math.floor(place / variantCount)]!;
        return lengths[place] === wanted && isUsed(text) && isHarmless(text) ? [score[label]!] : [];
      });
    return lengthClasses.map((length) =>
      thresholdFor(harmless(length), length === longest ? allowedLong : allowed),
    );
  });
}

/** How far a score is above the threshold of its label. */
export function marginOf(
  { lengths }: Pick<Corpus<Labeled>, "lengths">,
  { scores, thresholds }: { scores: readonly Float64Array[]; thresholds: readonly Threshold[] },
  { place, label }: { place: number; label: number },
) {
  return scores[place]![label]! - thresholds[label]![lengths[place]!]!;
}
