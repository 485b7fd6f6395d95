import { AdvocateFirst } from "~/features/safety/advocate-first";
import { modulePath } from "~/http/paths";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { RunningHead } from "~/ui/frame/page-head";
import { Windows, type WindowState } from "~/ui/pictures/windows";

export interface LessonPlace {
  moduleTitle: string;
  /** "2" or "B". */
  moduleNumber: string;
  /** The module's lessons, each with its progress. */
  lessons: { id: string; title: string; window: WindowState; isClosed: boolean }[];
  /** Counted from 1. */
  position: number;
}

/** The line above the lesson: its module and its number in it. */
export function LessonRunningHead({ place }: { place: LessonPlace }) {
  const { moduleTitle, moduleNumber, lessons, position } = place;
  return (
    <RunningHead href={modulePath(moduleNumber)} text={`Module ${moduleNumber}: ${moduleTitle}`}>
      <span>
        Lesson {position} of {lessons.length}
      </span>
      <Windows states={lessons.map(({ window }) => window)} />
    </RunningHead>
  );
}

interface OpeningProps {
  title: string;
  minutes: number;
  isRead: boolean;
  contentNote: string | null;
  /** The part of the lesson that does not apply to readers of their track, or null. */
  trackNotice: string | null;
  /** Whether the result of the reader's safety check is "support". */
  isAdvocateFirst: boolean;
  /** The address for "skip for now". */
  skipTo: string;
}

export function LessonOpening(props: OpeningProps) {
  const { title, minutes, isRead, contentNote, trackNotice, isAdvocateFirst, skipTo } = props;
  return (
    <header className="lesson__open">
      <h1>{title}</h1>
      <p className="lesson__meta small">
        <span>
          <Icon name="clock" small /> About {minutes} minutes
        </span>
        {isRead ? (
          <span>
            <Icon name="check" small /> You have read this
          </span>
        ) : null}
      </p>
      {contentNote ? (
        <p className="content-note">
          {contentNote} <a href={skipTo}>Skip for now</a>. It changes nothing in your progress.
        </p>
      ) : null}
      {isAdvocateFirst ? <AdvocateFirst /> : null}
      {trackNotice ? (
        <Notice title="What fits your situation">
          <p>{trackNotice}</p>
        </Notice>
      ) : null}
    </header>
  );
}
