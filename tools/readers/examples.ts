import { blockUnits, lengthFloor, unitsOfOne } from "~/features/coach/reader/model";
import { visitFeatures, type Lexicon } from "~/features/coach/reader/features";
import type { ReaderText } from "~/features/coach/reader/words";

/** Feature vectors, one after another. Row r is from starts[r] up to starts[r + 1]. */
export interface Rows {
  starts: Uint32Array;
  buckets: Uint32Array;
  values: Float32Array;
}

/** Collects rows of features in buckets. */
class RowCollector {
  readonly #starts = [0];
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];
  #buckets = new Uint32Array(1 << 20);
  #values = new Float32Array(1 << 20);
  #size = 0;

  constructor(buckets: number) {
    this.#sums = new Float64Array(buckets);
  }

  add(bucket: number, value: number) {
    if (this.#sums[bucket] === 0) this.#touched.push(bucket);
    this.#sums[bucket]! += value;
  }

  /** Ends the row. Every value is multiplied by `scale`. */
  end(scale: number) {
    if (this.#size + this.#touched.length > this.#buckets.length) this.#grow();
    for (const bucket of this.#touched) {
      this.#buckets[this.#size] = bucket;
      this.#values[this.#size] = this.#sums[bucket]! * scale;
      this.#sums[bucket] = 0;
      this.#size += 1;
    }
    this.#touched.length = 0;
    this.#starts.push(this.#size);
  }

  #grow() {
    const buckets = new Uint32Array(this.#buckets.length * 2 + this.#touched.length);
    const values = new Float32Array(buckets.length);
    buckets.set(this.#buckets);
    values.set(this.#values);
    [this.#buckets, this.#values] = [buckets, values];
  }

  rows(): Rows {
    return {
      starts: Uint32Array.from(this.#starts),
      buckets: this.#buckets.slice(0, this.#size),
      values: this.#values.slice(0, this.#size),
    };
  }
}

/** Reads texts into one row for every unit, not scaled by length: windows add them up. */
export class UnitBuilder {
  readonly #rows: RowCollector;
  readonly #bits: number;
  readonly #lexicon: Lexicon;

  constructor(bits: number, lexicon: Lexicon) {
    this.#rows = new RowCollector(1 << bits);
    this.#bits = bits;
    this.#lexicon = lexicon;
  }

  add(read: ReaderText) {
    const shift = 32 - this.#bits;
    let unit = 0;
    visitFeatures(read, this.#lexicon, (hash, block, first) => {
      for (; first >= read.unitEnds[unit]!; unit += 1) this.#rows.end(1);
      this.#rows.add(hash >>> shift, blockUnits[block]! / unitsOfOne);
    });
    for (; unit < read.unitEnds.length; unit += 1) this.#rows.end(1);
  }

  rows() {
    return this.#rows.rows();
  }
}

/** A window over rows of units: from `from` up to before `to`, with the number of its words. */
export interface UnitRange {
  from: number;
  to: number;
  words: number;
}

/** The scale of a window of this many words. */
export function scaleOf(words: number) {
  return 1 / Math.sqrt(words + lengthFloor);
}

/** Adds the units of every range up to one row. */
export function sumRows(units: Rows, ranges: readonly UnitRange[], buckets: number): Rows {
  const sums = new RowCollector(buckets);
  for (const { from, to, words } of ranges) {
    for (let at = units.starts[from]!; at < units.starts[to]!; at += 1) {
      sums.add(units.buckets[at]!, units.values[at]!);
    }
    sums.end(scaleOf(words));
  }
  return sums.rows();
}
