/** Whether this is `npm run soak`, which repeats for hours what `npm test` samples. */
const isSoak = process.env.SOAK === "1";

/** How often to repeat something: a sample in `npm test`, the whole count in `npm run soak`. */
export function rounds({ sample, soak }: { sample: number; soak: number }) {
  return isSoak ? soak : sample;
}

/** The seed of a run: the same each time in `npm test`, a new one in `npm run soak`. SEED overrides both. */
export const seed = Number(process.env.SEED ?? (isSoak ? Date.now() % 1_000_000 : 1));

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seededNumbers(from = seed) {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
