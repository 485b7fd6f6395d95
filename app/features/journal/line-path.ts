import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";

export interface ChartLine {
  /** The `d` of the line, in a box of 100 by 100. It has a gap where a value is missing. */
  path: string;
  dots: { x: number; y: number }[];
}

/** A line with one place for each value, from 0 at the foot to `highest` at the top. */
export function linePath(values: readonly (number | null)[], highest: number): ChartLine {
  const across = scalePoint<number>()
    .domain(values.map((_, index) => index))
    .range([0, 100])
    .padding(0.5);
  const up = scaleLinear([0, highest], [100, 0]);
  const places = values.map((value, index) =>
    value === null ? null : { x: toHundredth(across(index)!), y: toHundredth(up(value)) },
  );
  const draw = line<(typeof places)[number]>(
    (place) => place!.x,
    (place) => place!.y,
  ).defined((place) => place !== null);
  return { path: draw(places) ?? "", dots: places.filter((place) => place !== null) };
}

function toHundredth(length: number) {
  return Math.round(length * 100) / 100;
}
