import type { ReactNode } from "react";
import { Icon } from "../pictures/icon";
import { Button } from "./button";
import "./parts.css";

interface PartName {
  id: string;
  title: string;
}

interface PartProps extends PartName {
  /** Counts the part. A part before the first one has none. */
  number?: number;
  note?: string;
  /** Whether there is a part to go back to. */
  hasBack: boolean;
  nextLabel?: string;
  children: ReactNode;
}

/**
 * One part of a form. The parts stand below each other under one button. With script, the form shows
 * one part at a time, and its Back and Next buttons appear.
 */
export function Part({ id, title, number, note, hasBack, nextLabel, children }: PartProps) {
  return (
    <section
      className={number === undefined ? "part part--first" : "part"}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <div className="part__head" tabIndex={-1}>
        {number === undefined ? null : (
          <span className="part__no" aria-hidden="true">
            {number}
          </span>
        )}
        <div>
          <h2 className="title-m" id={`${id}-title`}>
            {title}
          </h2>
          {note ? <p className="muted">{note}</p> : null}
        </div>
      </div>
      {children}
      <div className="part__foot">
        {hasBack ? (
          <Button type="button" variant="quiet" data-back="">
            <Icon name="back" small /> Back
          </Button>
        ) : (
          <span />
        )}
        <Button type="button" data-next="">
          {nextLabel ?? "Next"} <Icon name="arrow" small />
        </Button>
      </div>
    </section>
  );
}

/** The list of a form's parts, beside it on wide screens. */
export function PartsRail({ title, parts }: { title: string; parts: readonly PartName[] }) {
  return (
    <nav className="rail" aria-label={title} data-parts-rail="">
      <p>{title}</p>
      <ol>
        {parts.map((part) => (
          <li key={part.id}>
            <a href={`#${part.id}`}>{part.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The place in a form's parts, in words and windows. `words` stand there before the script runs. */
export function PartsFolio({ count, words }: { count: number; words: string }) {
  return (
    <>
      <span data-parts-folio="">{words}</span>
      <ol className="windows" aria-hidden="true" data-parts-windows="">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} />
        ))}
      </ol>
    </>
  );
}
