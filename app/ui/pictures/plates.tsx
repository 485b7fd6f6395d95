import { useId, type ReactNode } from "react";
import { AskArt, LessonsArt, NotebookArt, PracticeArt } from "./spot-art";
import { TableScene } from "./table-scene";

/** The large picture of the home page. It shows an evening, so it looks the same in both themes. */
export function PlateTable() {
  const arch = useArchId();
  return (
    <svg
      className="plate"
      viewBox="0 -4 480 606"
      role="img"
      aria-label="Two mugs and an open notebook on a kitchen table, under a lamp, at night."
    >
      <Arch id={arch} d="M20 588V230a220 220 0 0 1 440 0v358z">
        <TableScene />
      </Arch>
      <path className="i-frame" d="M9 598V230a231 231 0 0 1 462 0v368" />
      <path className="i-frame" d="M0 598h480" />
    </svg>
  );
}

const spots = {
  lessons: LessonsArt,
  practice: PracticeArt,
  notebook: NotebookArt,
  ask: AskArt,
};

export type SpotName = keyof typeof spots;

/** A small picture beside a title. */
export function Spot({ name }: { name: SpotName }) {
  const arch = useArchId();
  const Art = spots[name];
  return (
    <svg className="plate plate--spot" viewBox="0 0 96 122" aria-hidden="true">
      <Arch id={arch} d="M7 116V49a41 41 0 0 1 82 0v67z">
        <Art />
      </Arch>
      <path className="i-frame" d="M2.5 120V49a45.5 45.5 0 0 1 91 0v71z" strokeWidth="2.5" />
    </svg>
  );
}

function Arch({ id, d, children }: { id: string; d: string; children: ReactNode }) {
  return (
    <>
      <defs>
        <clipPath id={id}>
          <path d={d} />
        </clipPath>
      </defs>
      <g clipPath={`url(#${id})`}>{children}</g>
    </>
  );
}

/** An id for each picture's clip path. React's ids hold colons, which a `url()` must not. */
function useArchId() {
  return `arch-${useId().replaceAll(":", "")}`;
}
