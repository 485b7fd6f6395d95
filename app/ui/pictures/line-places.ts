interface Frame {
  width: number;
  height: number;
  /** The free space on every side, so that a dot at the edge is drawn whole. */
  margin: number;
}

/**
 * The points of a line chart, left to right, from values between `lowest` and `highest`. The line goes
 * on across a missing value, and the next point keeps its distance.
 */
export function linePlaces(
  values: readonly (number | null)[],
  [lowest, highest]: readonly [number, number],
  { width, height, margin }: Frame,
): [x: number, y: number][] {
  const steps = Math.max(1, values.length - 1);
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const across = margin + (index / steps) * (width - 2 * margin);
    const up = ((value - lowest) / (highest - lowest)) * (height - 2 * margin);
    return [[toTenth(across), toTenth(height - margin - up)]];
  });
}

function toTenth(length: number) {
  return Math.round(length * 10) / 10;
}
