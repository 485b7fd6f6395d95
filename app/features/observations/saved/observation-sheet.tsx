import type { ReactNode } from "react";
import {
  newObservationPath,
  observationEditPath,
  observationsPath,
  patternsPath,
  lessonPath,
  safetyPath,
  safetyPlanPath,
} from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";
import { CoveredPage } from "~/ui/frame/covered-page";
import type { Observation } from "../observation";
import { DrawnMap } from "./drawn-map";
import { mapStops } from "./map-stops";
import { singleFinding, whereAndWith } from "./map-summary";
import { OwnPart } from "./own-part";
import { MapLegend } from "./map-legend";

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
    <CoveredPage
      place={place}
      here={kind === "use" ? "A time of use" : "A good time"}
      title={title}
      lead={where && `${where}.`}
      note="Only you can see this, unless you show it in your circle. A dashed line marks what you guessed."
    >
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
    </CoveredPage>
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
