interface Frame {
  width: number;
  height: number;
  /** Kept free on every side, so that a dot at the edge is whole. */
  margin: number;
}

/**
 * Where the values of a line chart stand, left to right, between the lowest and the highest they could be.
 * A value that was left out leaves a gap in time, not in the line.
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
