import type { Rows } from "./examples";
import { makeRandom, shuffled, sigmoid } from "./random";

/** One linear model per label. Weight of bucket b for label k: weights[b * labels + k]. */
export interface Fitted {
  labels: number;
  weights: Float32Array;
  biases: Float64Array;
}

export interface FitOptions {
  labels: number;
  buckets: number;
  /** The strength of the data against the L2 penalty. */
  strength: number;
  rounds: number;
  /** The rows to learn from. */
  rows: ArrayLike<number>;
  /** How much a row counts. The default is 1. */
  weightOf?: (row: number) => number;
}

/**
 * Fits L2-regularized logistic regressions for all labels in one pass over the data (stochastic dual
 * coordinate ascent). `isPositive(row, label)` says what a row shows. The order of the rows depends on
 * a fixed seed, so the same data gives the same weights to the bit.
 */
export function fit(
  data: Rows,
  isPositive: (row: number, label: number) => boolean,
  { labels, buckets, strength, rounds, rows, weightOf = () => 1 }: FitOptions,
): Fitted {
  const weights = new Float32Array(buckets * labels);
  const biases = new Float64Array(labels);
  const signs = Int8Array.from({ length: rows.length * labels }, (_, at) =>
    isPositive(rows[Math.floor(at / labels)]!, at % labels) ? 1 : -1,
  );
  const strengths = Float64Array.from(rows, (row) => strength * weightOf(row));
  const duals = new Float64Array(rows.length * labels);
  const scores = new Float64Array(labels);
  const steps = new Float64Array(labels);
  const random = makeRandom(20261130);
  for (let round = 0; round < rounds; round += 1) {
    for (const at of shuffled(rows.length, random)) {
      const [from, to] = [data.starts[rows[at]!]!, data.starts[rows[at]! + 1]!];
      const squares = scoreRow(data, from, to, { labels, weights, biases }, scores);
      const limit = Math.max(1, 0.25 + squares * strengths[at]!);
      for (let label = 0; label < labels; label += 1) {
        const place = at * labels + label;
        const sign = signs[place]!;
        const wanted = sign * sigmoid(-sign * scores[label]!);
        const step = (wanted - duals[place]!) / limit;
        duals[place]! += step;
        steps[label] = step * strengths[at]!;
        biases[label]! += steps[label]!;
      }
      for (let index = from; index < to; index += 1) {
        const value = data.values[index]!;
        const base = data.buckets[index]! * labels;
        for (let label = 0; label < labels; label += 1) {
          weights[base + label]! += value * steps[label]!;
        }
      }
    }
  }
  return { labels, weights, biases };
}

/** Writes the score of one row for every label into `scores`. Returns the row's squared length. */
export function scoreRow(
  { buckets, values }: Rows,
  from: number,
  to: number,
  { labels, weights, biases }: Fitted,
  scores: Float64Array,
) {
  scores.set(biases);
  let squares = 1;
  for (let index = from; index < to; index += 1) {
    const value = values[index]!;
    const base = buckets[index]! * labels;
    squares += value * value;
    for (let label = 0; label < labels; label += 1) {
      scores[label]! += value * weights[base + label]!;
    }
  }
  return squares;
}
