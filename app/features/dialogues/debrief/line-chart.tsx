import { Fragment } from "react";
import { linePlaces } from "~/ui/pictures/line-places";

interface LineChartProps {
  /** What the picture shows, in a sentence. */
  label: string;
  /** The words of the scale, from the lowest, which is 1. */
  scale: readonly string[];
  /** In the order of time; some may stand out as hollow dots. */
  values: readonly { value: number; isHollow?: boolean }[];
  /** Under the first value and the last. */
  from: string;
  to: string;
}

/** A line on a scale of words. Put a table with the same beside it. */
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
