import { thresholdFor } from "./statistics";
import { variantCount, type Corpus, type Labeled } from "./validate";

export interface Threshold {
  short: number;
  long: number;
}

/**
 * Chooses the thresholds of every label: on harmless texts the label may be shown as often as its rule
 * allows, apart for short and for long texts. `isUsed` chooses the texts to count on.
 */
export function chooseThresholds<Text extends Labeled>(
  { texts, rules, isShort }: Corpus<Text>,
  scores: readonly Float64Array[],
  isUsed: (text: Text) => boolean,
): Threshold[] {
  return rules.map(({ isHarmless, allowed }, label) => {
    const harmless = (wanted: boolean) =>
      scores.flatMap((score, place) => {
        const text = texts[Math.floor(place / variantCount)]!;
        return isShort[place] === wanted && isUsed(text) && isHarmless(text) ? [score[label]!] : [];
      });
    return {
      short: thresholdFor(harmless(true), allowed),
      long: thresholdFor(harmless(false), allowed),
    };
  });
}

/** How far a score is above the threshold of its label. */
export function marginOf(
  { isShort }: Pick<Corpus<Labeled>, "isShort">,
  { scores, thresholds }: { scores: readonly Float64Array[]; thresholds: readonly Threshold[] },
  { place, label }: { place: number; label: number },
) {
  const { short, long } = thresholds[label]!;
  return scores[place]![label]! - (isShort[place] ? short : long);
}
