import { whenInWords } from "./pattern-words";
import type { Patterns } from "./patterns";
import { ResponseTable } from "./response-table";
import { Tally } from "./tally";
import { TimeTable } from "./time-table";
import "./patterns.css";

interface CountsProps {
  patterns: Patterns;
  /** "September 28 to November 22" */
  span: string;
}

/** Everything that the maps of use have in common, counted. */
export function Counts({ patterns, span }: CountsProps) {
  const { uses, goods, times, outside, inside, signs, signLead, responses } = patterns;
  const maps = `${uses} maps of use and ${goods} ${goods === 1 ? "good time" : "good times"}`;
  return (
    <>
      <div className="nb-grid">
        <section aria-labelledby="when">
          <div className="section-head">
            <h2 id="when" className="title-m">
              When it happens
            </h2>
            <p className="muted small">
              {maps}, {span}
            </p>
          </div>
          <TimeTable times={times} />
        </section>
        <aside className="nb-read flow" aria-labelledby="read">
          <h2 id="read" className="title-s">
            In a few words
          </h2>
          <p className="serif">{whenInWords(patterns).join(" ")}</p>
          <p className="small muted">
            These are {uses} maps, seen by one person. Treat them as a hunch to test. They say
            nothing about what anyone will do.
          </p>
        </aside>
      </div>
      <WhatComesBefore uses={uses} outside={outside} inside={inside} />
      <div className="cols cols--2 band">
        <section aria-labelledby="signs">
          <h2 id="signs" className="title-m">
            The earliest signs
          </h2>
          <p className="muted mt-3">This is where there is still time.</p>
          <Tally counts={signs} of={uses} none="No first sign on your maps yet" />
          {signLead ? (
            <p className="muted mt-3">Most often noticed {signLead.toLowerCase()} before.</p>
          ) : null}
        </section>
        <section aria-labelledby="mine">
          <h2 id="mine" className="title-m">
            What you did, and how it ended
          </h2>
          <p className="muted mt-3">Side by side. One doesn’t have to have caused the other.</p>
          <ResponseTable responses={responses} />
        </section>
      </div>
    </>
  );
}

function WhatComesBefore({ uses, outside, inside }: Pick<Patterns, "uses" | "outside" | "inside">) {
  return (
    <section className="band" aria-labelledby="triggers">
      <h2 id="triggers" className="title-m">
        What comes before
      </h2>
      <div className="cols cols--2 mt-5">
        <div>
          <h3 className="title-s">Around them</h3>
          <Tally counts={outside} of={uses} none="Nothing marked yet" />
        </div>
        <div>
          <h3 className="title-s">Inside them</h3>
          <Tally counts={inside} of={uses} none="Nothing marked yet" />
        </div>
      </div>
      <p className="legend mt-4">
        <span>
          <Mark className="tally__on" /> You saw it or heard it
        </span>
        <span>
          <Mark className="tally__maybe" /> A guess
        </span>
      </p>
    </section>
  );
}

function Mark({ className }: { className: string }) {
  return (
    <svg className="legend__mark" viewBox="0 0 12 20" aria-hidden="true">
      <path className={className} d="M6 3V17" />
    </svg>
  );
}
