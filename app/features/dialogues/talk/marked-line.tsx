import type { SayOwnEvent } from "../script/place";

interface MarkedLineProps {
  line: string;
  /** Places in the line, in order. They never overlap. */
  marks?: SayOwnEvent["marks"];
}

/** A line with the words marked that decided how it was read. */
export function MarkedLine({ line, marks = [] }: MarkedLineProps) {
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {line.slice(ends[index], start)}
          <mark className="own-mark">{line.slice(start, end)}</mark>
        </span>
      ))}
      {line.slice(ends.at(-1))}
    </>
  );
}
