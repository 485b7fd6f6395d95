import type { ReactNode } from "react";
import { lessonPath, patternsPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { NotebookHead } from "~/ui/frame/notebook-head";
import { Icon } from "~/ui/pictures/icon";
import { NoObservations } from "../saved/observations-sheet";
import { Counts } from "./counts";
import { GoodTimes, type GoodMoment } from "./good-times";
import type { GoodWeek } from "./good-weeks";
import { fewestMaps, type Patterns } from "./patterns";
import { MapButtons, TooEarly } from "./too-early";
import "../observations.css";
import "./patterns.css";

interface SuggestedLesson {
  id: string;
  title: string;
  minutes: number;
  why: string;
}

export interface PatternsSheetProps {
  patterns: Patterns;
  /** "September 28 to November 22" */
  span: string;
  weeks: GoodWeek[];
  moments: GoodMoment[];
  /** The maps of use, while there are too few to count. */
  first: { id: string; title: string }[];
  lesson: SuggestedLesson | null;
  /** The member's own days, from the journal. */
  children: ReactNode;
}

/** What the maps show: nothing yet, too early to tell, or the counts. */
export function PatternsSheet(props: PatternsSheetProps) {
  const { patterns, lesson, children } = props;
  const isEmpty = patterns.uses + patterns.goods === 0;
  return (
    <div className="wrap pb">
      <NotebookHead
        title="What your maps show"
        note="Only you can see this. It’s for finding an earlier moment, and never proof against anyone."
        current={patternsPath}
        hasVeil
      />
      <div className="cover-area" data-cover-area="">
        {isEmpty ? (
          <>
            <NoObservations />
            <MapButtons />
          </>
        ) : patterns.uses < fewestMaps ? (
          <TooEarly uses={patterns.uses} first={props.first} />
        ) : (
          <Counts patterns={patterns} span={props.span} />
        )}
        {children}
        {isEmpty ? null : (
          <GoodTimes
            weeks={props.weeks}
            moments={props.moments}
            count={patterns.goods}
            costs={patterns.costsToEase}
          />
        )}
        {lesson && patterns.uses >= fewestMaps ? <OneLesson {...lesson} /> : null}
      </div>
    </div>
  );
}

function OneLesson({ id, title, minutes, why }: SuggestedLesson) {
  return (
    <section className="band flow screen-only" aria-labelledby="lesson">
      <p className="today-date">One lesson that fits</p>
      <h2 id="lesson" className="title-l">
        {title}
      </h2>
      <p className="page-head__lead">{why}</p>
      <p>
        <ButtonLink href={lessonPath(id)}>
          Read it, about {minutes} minutes <Icon name="arrow" small />
        </ButtonLink>
      </p>
    </section>
  );
}
