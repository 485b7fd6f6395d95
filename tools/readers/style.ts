import { fit, scoreRow } from "./fit";
import type { Rows } from "./examples";
import type { CueText } from "./labeled-texts";
import { areaUnderCurve } from "./statistics";
import { voiceFold } from "./voices";

const lengthBins = [4, 8, 12, 20, 35, 50, 80];
const styleCount = 20;

/** Everything about a text but its words: length, punctuation, question marks, capitals. */
function styleOf(text: string) {
  const words = text.split(/\s+/).length;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const bin = lengthBins.findIndex((limit) => words <= limit);
  const bins = [...lengthBins, 0].map((_, at) =>
    at === (bin < 0 ? lengthBins.length : bin) ? 1 : 0,
  );
  return [
    ...bins,
    count(/\?/g) > 0 ? 1 : 0,
    text.endsWith("?") ? 1 : 0,
    Math.min(count(/\?/g), 4) / 4,
    Math.min(count(/!/g), 4) / 4,
    /[.!?]$/.test(text) ? 1 : 0,
    /^\p{Lu}/u.test(text) ? 1 : 0,
    /\p{Lu}/u.test(text) ? 0 : 1,
    (count(/\p{Lu}/gu) * 3) / text.length,
    Math.min(count(/,/g), 8) / 8,
    (count(/[.;:—–-]/g) * 3) / words,
    count(/\.\.|…/g) > 0 ? 1 : 0,
    count(/['’]/g) > 0 ? 1 : 0,
  ];
}

/**
 * How well style alone tells a hard text from a harmless one, on voices it was not trained on. Above
 * 0.65 the model learns style from the data, and every other figure looks better than it is.
 */
export function styleAuc(texts: readonly CueText[]) {
  const used = texts.filter(({ level }) => level !== "soft");
  const styles = used.map(({ text }) => styleOf(text));
  const rows: Rows = {
    starts: Uint32Array.from({ length: used.length + 1 }, (_, at) => at * styleCount),
    buckets: Uint32Array.from({ length: used.length * styleCount }, (_, at) => at % styleCount),
    values: Float32Array.from(styles.flat()),
  };
  const scores = used.map(() => 0);
  for (const fold of new Set(used.map(voiceFold))) {
    const fitted = fit(rows, (row) => used[row]!.level === "hard", {
      labels: 1,
      buckets: styleCount,
      strength: 1,
      rounds: 10,
      rows: used.flatMap((text, row) => (voiceFold(text) === fold ? [] : [row])),
    });
    const score = new Float64Array(1);
    used.forEach((text, row) => {
      if (voiceFold(text) !== fold) return;
      scoreRow(rows, rows.starts[row]!, rows.starts[row + 1]!, fitted, score);
      scores[row] = score[0]!;
    });
  }
  const of = (level: string) => scores.filter((_, row) => used[row]!.level === level);
  return areaUnderCurve(of("hard"), of("none"));
}
