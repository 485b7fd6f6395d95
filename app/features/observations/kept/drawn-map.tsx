import { classes } from "~/ui/classes";
import { Answer } from "./answer-list";
import type { MapRow, MapStop } from "./map-stops";
import type { ObservationKind } from "../observation";
import "../observations.css";

interface Line {
  /** Down the page, and across it on wide screens. */
  down: string;
  across: string;
  /** Where the line begins in each drawing. */
  dotDown: string;
  dotAcross: string;
  /** Another way it can go, from the first sign on. */
  otherDown?: string;
  otherAcross?: string;
}

/** The pieces of the line. Its shape belongs to the kind of map and has no scale. */
const lines: Record<ObservationKind, readonly Line[]> = {
  use: [
    {
      down: "M50 3C50 40 50 70 50 100",
      dotDown: "M50 3v.01",
      across: "M3 62C45 62 70 62 100 56",
      dotAcross: "M3 62h.01",
      otherAcross: "M69 61H100",
    },
    {
      down: "M50 0C50 50 84 55 84 100",
      dotDown: "M50 0v.01",
      otherDown: "M50 0V100",
      across: "M0 56C38 50 58 20 100 18",
      dotAcross: "M3 56h.01",
      otherAcross: "M0 61H100",
    },
    {
      down: "M84 0C84 45 16 55 16 100",
      dotDown: "M84 0v.01",
      otherDown: "M50 0V100",
      across: "M0 18C44 15 54 82 100 86",
      dotAcross: "M3 18h.01",
      otherAcross: "M0 61H100",
    },
    {
      down: "M16 0C16 50 22 80 24 98",
      dotDown: "M16 0v.01",
      otherDown: "M50 0V98",
      across: "M0 86C34 89 66 88 97 82",
      dotAcross: "M3 86h.01",
      otherAcross: "M0 61H97",
    },
  ],
  "non-use": [
    {
      down: "M50 3C50 40 50 70 50 100",
      dotDown: "M50 3v.01",
      across: "M3 62C45 62 70 62 100 58",
      dotAcross: "M3 62h.01",
    },
    {
      down: "M50 0C50 50 26 55 26 100",
      dotDown: "M50 0v.01",
      across: "M0 58C40 56 62 76 100 74",
      dotAcross: "M3 58h.01",
    },
    {
      down: "M26 0C26 45 66 55 66 100",
      dotDown: "M26 0v.01",
      across: "M0 74C44 72 56 42 100 38",
      dotAcross: "M3 74h.01",
    },
    {
      down: "M66 0C66 50 82 70 82 96",
      dotDown: "M66 0v.01",
      across: "M0 38C34 34 66 26 97 20",
      dotAcross: "M3 38h.01",
    },
  ],
};

/** One time, drawn: before it, the time itself, right away and later on, each with its words. */
export function DrawnMap({ kind, stops }: { kind: ObservationKind; stops: readonly MapStop[] }) {
  return (
    <ol className="map">
      {stops.map((stop, index) => (
        <li key={stop.title} className="map__stop">
          <Pieces line={lines[kind][index]!} />
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

function Pieces({ line }: { line: Line }) {
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
