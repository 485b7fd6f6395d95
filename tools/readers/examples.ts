import { blockUnits, lengthFloor, unitsOfOne } from "~/features/coach/reader/model";
import { visitFeatures } from "~/features/coach/reader/features";
import type { ReaderText } from "~/features/coach/reader/words";

/** Feature vectors of many texts, one after another. Row r is from starts[r] up to starts[r + 1]. */
export interface Rows {
  starts: Uint32Array;
  buckets: Uint32Array;
  values: Float32Array;
}

/** Collects rows of features, hashed into `1 << bits` buckets. */
export class RowBuilder {
  readonly #starts = [0];
  readonly #sums: Float64Array;
  #buckets = new Uint32Array(1 << 20);
  #values = new Float32Array(1 << 20);
  #size = 0;

  readonly #bits: number;
  readonly #classes: ReadonlyMap<number, number>;

  constructor(bits: number, classes: ReadonlyMap<number, number>) {
    this.#bits = bits;
    this.#classes = classes;
    this.#sums = new Float64Array(1 << bits);
  }

  add(read: ReaderText) {
    const touched: number[] = [];
    const shift = 32 - this.#bits;
    visitFeatures(
      read,
      (hash) => this.#classes.get(hash) ?? 0,
      (hash, block) => {
        const bucket = hash >>> shift;
        if (this.#sums[bucket] === 0) touched.push(bucket);
        this.#sums[bucket]! += blockUnits[block]! / unitsOfOne;
      },
    );
    this.#grow(touched.length);
    const scale = 1 / Math.sqrt(read.words.length + lengthFloor);
    for (const bucket of touched) {
      this.#buckets[this.#size] = bucket;
      this.#values[this.#size] = this.#sums[bucket]! * scale;
      this.#sums[bucket] = 0;
      this.#size += 1;
    }
    this.#starts.push(this.#size);
  }

  #grow(count: number) {
    if (this.#size + count <= this.#buckets.length) return;
    const buckets = new Uint32Array(this.#buckets.length * 2 + count);
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
