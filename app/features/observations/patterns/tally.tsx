import type { Count } from "./count-answers";
import "./patterns.css";

interface TallyProps {
  counts: readonly Count[];
  /** How many maps there are. */
  of: number;
  /** What a screen reader hears where nothing was counted. */
  none: string;
}

const mostRows = 3;
/** Above this, strokes can't be counted by eye, so only the figure stands. */
const mostStrokes = 20;

/** The most frequent few, counted stroke by stroke. A dashed stroke is a guess. */
export function Tally({ counts, of, none }: TallyProps) {
  if (counts.length === 0) return <p className="muted mt-3">{none}</p>;
  return (
    <ul className="tally">
      {counts.slice(0, mostRows).map(({ label, count, guesses }) => (
        <li key={label}>
          <span className="tally__what own-line">{label}</span>
          <span className="tally__n">
            {count} of {of}
            {guesses > 0 ? (
              <span className="visually-hidden">
                , {guesses === count ? "a guess each time" : `${guesses} of them a guess`}
              </span>
            ) : null}
          </span>
          {of <= mostStrokes ? (
            <span className="tally__marks">
              <Strokes count={count} guesses={guesses} of={of} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Strokes({ count, guesses, of }: { count: number; guesses: number; of: number }) {
  const seen = count - guesses;
  const width = placeOf(of - 1) + 4;
  return (
    <svg viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true">
      <path className="tally__on" d={strokes(0, seen)} />
      <path className="tally__maybe" d={strokes(seen, count)} />
      <path className="tally__off" d={strokes(count, of)} />
    </svg>
  );
}

function strokes(from: number, to: number) {
  return Array.from({ length: to - from }, (_, index) => `M${placeOf(from + index)} 3V17`).join("");
}

/** Strokes stand in fives. */
function placeOf(index: number) {
  return 3 + index * 7.5 + Math.floor(index / 5) * 5.5;
}
