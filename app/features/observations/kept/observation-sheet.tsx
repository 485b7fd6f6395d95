import type { ReactNode } from "react";
import {
  newObservationPath,
  observationEditPath,
  observationsPath,
  patternsPath,
} from "~/http/paths";
import { lessonPath, safetyPath, safetyPlanPath } from "~/http/paths";
import { Button, ButtonLink, CoverButton, Erase } from "~/ui/forms/button";
import { RunningHead } from "~/ui/frame/page-head";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { Private } from "~/ui/tag";
import type { Observation } from "../observation";
import { AnswerList } from "./answer-list";
import { DrawnMap } from "./drawn-map";
import { mapStops, ownPart, singleFinding, whereAndWith } from "./map-stops";

interface Props {
  observation: Observation;
  title: string;
  /** Notes about words that may need help soon. */
  notes: ReactNode;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
}

/** A saved observation as a drawn map, to change, print and erase. */
export function ObservationSheet({ observation, title, notes, lesson }: Props) {
  const { kind, isFinished } = observation;
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: observationsPath, text: "Notebook: Observations" };
  const where = whereAndWith(observation);
  return (
    <div className="wrap pb">
      <RunningHead {...place}>{kind === "use" ? "A time of use" : "A good time"}</RunningHead>
      <header className="page-head nb-head nb-head--veil">
        <div className="row row--apart">
          <h1>{title}</h1>
          <CoverButton />
        </div>
        {where ? <p className="page-head__lead">{where}.</p> : null}
        <Private>Only you can see this. A dashed line marks what you guessed.</Private>
      </header>
      <div className="cover-area" data-cover-area="">
        <DangerNotice observation={observation} />
        {isFinished ? null : (
          <Notice kind="wait" level={2} title="This map isn’t finished" className="screen-only">
            <p>
              Everything you filled in is saved.{" "}
              <a href={observationEditPath(observation.id)}>Go on with it</a>
            </p>
          </Notice>
        )}
        {notes}
        <section aria-labelledby="map">
          <h2 className="visually-hidden" id="map">
            The map
          </h2>
          <DrawnMap kind={kind} stops={mapStops(observation)} />
          <MapLegend observation={observation} />
        </section>
        <div className="cols cols--main-side band mt-7">
          <OwnPart observation={observation} />
          <WhatItShows observation={observation} />
        </div>
      </div>
    </div>
  );
}

function DangerNotice({ observation }: { observation: Observation }) {
  if (observation.kind !== "use") return null;
  const { danger } = observation.answers;
  if (danger === "" || danger === "no") return null;
  return (
    <Notice
      kind="risk"
      level={2}
      title="You wrote that someone may have been in danger"
      className="screen-only"
    >
      <p>
        Please talk it over with an advocate before you try anything new at home.{" "}
        <a href={safetyPath}>Who can help</a>, and <a href={safetyPlanPath}>a safety plan</a>.
      </p>
    </Notice>
  );
}

function MapLegend({ observation }: { observation: Observation }) {
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

function OwnPart({ observation }: { observation: Observation }) {
  const rows = ownPart(observation);
  return (
    <section aria-labelledby="part">
      <h2 className="title-m" id="part">
        Your part in it
      </h2>
      {rows.length > 0 ? (
        <AnswerList answers={rows.map((row) => ({ ...row, name: row.label, ask: row.label }))} />
      ) : (
        <p className="muted mt-4">Left empty</p>
      )}
      <form method="post" className="screen-only mt-5">
        <div className="row">
          <ButtonLink variant="quiet" size="small" href={observationEditPath(observation.id)}>
            <Icon name="pencil" small /> Change it
          </ButtonLink>
          <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
            <Icon name="print" small /> Print it
          </Button>
        </div>
        <Erase label="Erase this map">
          <Button variant="quiet" size="small" name="intent" value="erase">
            Erase it for good
          </Button>
        </Erase>
      </form>
    </section>
  );
}

function WhatItShows({ observation }: { observation: Observation }) {
  return (
    <aside className="flow screen-only" aria-labelledby="shows">
      <h2 className="title-s" id="shows">
        What this one shows
      </h2>
      <p className="serif keep-line">{singleFinding(observation)}</p>
      <p className="muted">
        One map is one time. Set it beside the others before you change anything.
      </p>
      <p>
        <ButtonLink href={patternsPath}>See what your maps show</ButtonLink>
      </p>
      <p>
        <a href={newObservationPath(observation.kind)}>
          {observation.kind === "use" ? "Map another time" : "Map another good time"}
        </a>
      </p>
    </aside>
  );
}
