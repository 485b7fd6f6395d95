/**
 * The choices of one turn in an order that depends only on the attempt's seed and the turn, so a resumed
 * talk looks the same. A change here would reshuffle every open attempt.
 */
export function shuffleChoices<Line>(choices: readonly Line[], seed: number, turn: number): Line[] {
  const random = randomNumbers(seed + turn * 0x9e3779b9);
  const shuffled = [...choices];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

/** The mulberry32 generator: numbers in [0, 1) that depend on the seed alone. */
function randomNumbers(seed: number) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
