import type { Observation } from "../observation";
import { mapStops } from "./map-stops";

/** What the marks on this map mean. */
export function MapLegend({ observation }: { observation: Observation }) {
  const hasWindow = mapStops(observation).some(({ rows }) => rows.some((row) => row.isWindow));
  const isUse = observation.kind === "use";
  return (
    <p className="legend mt-5">
      {hasWindow ? (
        <span>
          <span className="legend__win" aria-hidden="true" />
          {isUse
            ? "The first sign: the earliest you could step in"
            : "Where you came in, and where you could again"}
        </span>
      ) : null}
      {isUse ? (
        <span>
          <svg className="legend__line" viewBox="0 0 34 6" aria-hidden="true">
            <path className="map__other" d="M2 3H34" />
          </svg>
          Another way an evening can go from there
        </span>
      ) : null}
    </p>
  );
}
