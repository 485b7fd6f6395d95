import { expect, test } from "vitest";
import { sumRows, UnitBuilder } from "#tools/readers/examples";
import { fit, scoreRow } from "#tools/readers/fit";
import { makeRandom, shuffled, sigmoid } from "#tools/readers/random";
import { makeLexicon } from "~/features/coach/reader/model";
import { readText } from "~/features/coach/reader/words";

const texts = [
  "he is blue",
  "she is blue and cold",
  "he made eggs",
  "she made a cake",
  "eggs again",
];
const options = { labels: 1, buckets: 1 << 10, strength: 4, rounds: 20, rows: [0, 1, 2, 3, 4] };

const noConcepts = { sets: {}, spellings: {}, harmless: "", concepts: {} };

function rowsOf() {
  const none = { classes: new Map<number, number>(), concepts: noConcepts };
  const builder = new UnitBuilder(10, makeLexicon(none));
  for (const text of texts) builder.add(readText(text));
  const ranges = texts.map((text, at) => ({ from: at, to: at + 1, words: text.split(" ").length }));
  return sumRows(builder.rows(), ranges, 1 << 10);
}

test("a fitted label scores its texts above the others, and fitting twice gives the same weights", () => {
  const rows = rowsOf();
  const fitted = fit(rows, (row) => row < 2, options);
  const scores = texts.map((_, row) => {
    const score = new Float64Array(1);
    scoreRow(rows, rows.starts[row]!, rows.starts[row + 1]!, fitted, score);
    return score[0]!;
  });
  expect(Math.min(...scores.slice(0, 2))).toBeGreaterThan(Math.max(...scores.slice(2)));
  expect(fit(rowsOf(), (row) => row < 2, options)).toEqual(fitted);
});

test.each([-40, -3, -0.5, 0, 0.001, 2, 12, 40])("sigmoid(%d) is right to nine places", (x) => {
  expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 9);
});

test("an order is a permutation that depends on the seed only", () => {
  const order = [...shuffled(50, makeRandom(3))];
  expect(order).toEqual([...shuffled(50, makeRandom(3))]);
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at));
});
