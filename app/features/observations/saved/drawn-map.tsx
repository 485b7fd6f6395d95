import { classes } from "~/ui/classes";
import { Answer } from "./answer-list";
import type { MapRow, MapStop } from "./map-stops";
import type { ObservationKind } from "../observation";
import "../observations.css";
import { type MapLine, mapLines } from "./map-lines";

/** One time, drawn: before it, the time itself, right away and later on, each with its words. */
export function DrawnMap({ kind, stops }: { kind: ObservationKind; stops: readonly MapStop[] }) {
  return (
    <ol className="map">
      {stops.map((stop, index) => (
        <li key={stop.title} className="map__stop">
          <Pieces line={mapLines[kind][index]!} />
          {stop.rows.some(({ isWindow }) => isWindow) ? (
            <span
              className={classes("map__win", index === stops.length - 1 && "map__win--end")}
              aria-hidden="true"
            />
          ) : null}
          <div className="map__body">
            <h3 className="title-s">{stop.title}</h3>
            {stop.rows.length > 0 ? (
              <dl className="map__list">
                {stop.rows.map((row) => (
                  <Row key={row.label} row={row} />
                ))}
              </dl>
            ) : (
              <p className="muted mt-3">Left empty</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Row({ row: { label, text, isGuess, isWindow } }: { row: MapRow }) {
  return (
    <div>
      <dt>
        {isWindow ? <span className="map__win map__win--inline" aria-hidden="true" /> : null}
        {label}
      </dt>
      <dd>
        <Answer text={text} isGuess={isGuess} />
      </dd>
    </div>
  );
}

function Pieces({ line }: { line: MapLine }) {
  return (
    <>
      <Piece className="map__v" path={line.down} dot={line.dotDown} other={line.otherDown} />
      <Piece className="map__h" path={line.across} dot={line.dotAcross} other={line.otherAcross} />
    </>
  );
}

interface PieceProps {
  className: string;
  path: string;
  dot: string;
  other?: string;
}

function Piece({ className, path, dot, other }: PieceProps) {
  return (
    <svg className={className} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {other ? <path className="map__other" d={other} /> : null}
      <path className="map__path" d={path} />
      <path className="map__dot" d={dot} />
      <path className="map__dot map__dot--in" d={dot} />
    </svg>
  );
}
