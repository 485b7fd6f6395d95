import { Fragment } from "react";
import { linePlaces } from "~/ui/pictures/line-places";

interface LineChartProps {
  /** A sentence that says what the chart shows. */
  label: string;
  /** The words of the scale, lowest first. The lowest has the value 1. */
  scale: readonly string[];
  /** Oldest first. A hollow value is drawn as a ring. */
  values: readonly { value: number; isHollow?: boolean }[];
  /** The labels under the first and the last value. */
  from: string;
  to: string;
}

/** A line chart on a scale of words. Put a table with the same values beside it. */
export function LineChart({ label, scale, values, from, to }: LineChartProps) {
  const frame = { width: 100, height: 100, margin: 0 };
  const places = linePlaces(
    values.map(({ value }) => value),
    [1, scale.length],
    frame,
  );
  const rows = scale.map((_, step) => (step / (scale.length - 1)) * 100);
  return (
    <figure className="line-chart">
      <figcaption className="visually-hidden">{label}</figcaption>
      <div className="line-chart__y" aria-hidden="true">
        {scale.toReversed().map((word) => (
          <span key={word}>{word}</span>
        ))}
      </div>
      <div className="line-chart__plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {rows.map((y) => (
            <path key={y} className="lc-grid" d={`M0 ${y}h100`} />
          ))}
          <path className="lc-line" d={`M${places.map((place) => place.join(" ")).join("L")}`} />
          {places.map(([x, y], index) => (
            <Fragment key={index}>
              <path className="lc-dot lc-dot--halo" d={`M${x} ${y}h.01`} />
              <path className="lc-dot" d={`M${x} ${y}h.01`} />
              {values[index]?.isHollow ? (
                <path className="lc-dot lc-dot--hollow" d={`M${x} ${y}h.01`} />
              ) : null}
            </Fragment>
          ))}
        </svg>
      </div>
      <p className="line-chart__ends" aria-hidden="true">
        <span>{from}</span> <span>{to}</span>
      </p>
    </figure>
  );
}
