/** Returns a generator of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function makeRandom(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns the numbers from 0 to `count - 1` in an order that depends only on `random`. */
export function shuffled(count: number, random: () => number) {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/**
 * Returns 1 / (1 + e^-x), computed from +, -, * and / alone: Math.exp may differ between versions of
 * Node in its last bit.
 */
export function sigmoid(x: number) {
  const size = Math.min(Math.abs(x), 30) / 64;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 8; power += 1) {
    term *= -size / power;
    sum += term;
  }
  for (let doubling = 0; doubling < 6; doubling += 1) sum *= sum;
  return x < 0 ? sum / (1 + sum) : 1 / (1 + sum);
}
