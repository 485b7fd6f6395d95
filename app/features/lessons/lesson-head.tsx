import { modulePath } from "~/http/paths";
import { Icon } from "~/ui/pictures/icon";
import { RunningHead } from "~/ui/frame/page-head";
import { Windows, type WindowState } from "~/ui/pictures/windows";

export interface LessonPlace {
  moduleTitle: string;
  /** "2" or "B". */
  moduleNumber: string;
  /** The module's lessons, each with its progress. */
  lessons: { id: string; title: string; window: WindowState }[];
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
  /** Where "skip for now" leads. */
  skipTo: string;
}

export function LessonOpening({ title, minutes, isRead, contentNote, skipTo }: OpeningProps) {
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
    </header>
  );
}
