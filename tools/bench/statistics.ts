export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Returns the number below which the share `part` (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], part: number) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

export function median(numbers: readonly number[]) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

export function spread(numbers: readonly number[]): Spread {
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) };
}

export function percent({ median: middle, min, max }: Spread): Spread {
  return { median: middle * 100, min: min * 100, max: max * 100 };
}

/**
 * Divides one contestant's figure by another's, round by round, so that noise that hits both cancels
 * out.
 */
export function ratios(above: readonly number[], below: readonly number[]) {
  return spread(above.map((figure, round) => figure / (below[round] ?? NaN)));
}

export function formatSpread({ median: middle, min, max }: Spread, unit = "", digits = 2) {
  const text = (figure: number) => figure.toFixed(digits);
  return `${text(middle)}${unit} (${text(min)}..${text(max)})`;
}
