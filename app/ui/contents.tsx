import type { ReactNode } from "react";
import { classes } from "./classes";

/** A list of chapters or pages, like a book's table of contents. */
export function Contents({ children }: { children: ReactNode }) {
  return <ol className="contents">{children}</ol>;
}

interface ContentsItemProps {
  href: string;
  /** Left out if the order has no meaning. */
  number?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  /** The state of the chapter: windows, or a word. */
  state?: ReactNode;
  isCurrent?: boolean;
}

export function ContentsItem({ href, number, title, note, state, isCurrent }: ContentsItemProps) {
  const isPlain = number === undefined;
  return (
    <li>
      <a
        className={classes("contents__link", isPlain && "contents__link--plain")}
        href={href}
        aria-current={isCurrent ? "step" : undefined}
      >
        {isPlain ? null : <span className="contents__no">{number}</span>}
        <span className="contents__title">{title}</span>
        {isPlain && note ? <span className="contents__note">{note}</span> : null}
        {state ? <span className="contents__state">{state}</span> : null}
        {!isPlain && note ? <span className="contents__note">{note}</span> : null}
      </a>
    </li>
  );
}
