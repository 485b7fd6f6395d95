import "./lessons.css";
import type { ClosedReason } from "~/features/membership/access";
import { lessonPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { StateTag } from "~/ui/tag";
import { Windows, type WindowState } from "~/ui/pictures/windows";

export interface MapLesson {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  window: WindowState;
  isFree: boolean;
  /** Why the lesson is closed to this reader, or null if it is open. */
  closed: ClosedReason | null;
}

export interface MapModule {
  id: string;
  /** "2" or "B". */
  number: string;
  title: string;
  short: string;
  lessons: MapLesson[];
}

/** The whole course: every module with its lessons, which of them are read, and why others are closed. */
export function CourseMap({ modules }: { modules: MapModule[] }) {
  return (
    <div className="course-map">
      {modules.map((module) => (
        <ModuleSection key={module.id} module={module} />
      ))}
    </div>
  );
}

function ModuleSection({ module: { number, title, short, lessons } }: { module: MapModule }) {
  const id = `module-${number}`;
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`} className="title-m">
          <span className="course-map__no">{number}</span> {title}
        </h2>
        <Windows states={lessons.map(({ window }) => window)} />
      </div>
      <p className="muted course-map__short">{short}</p>
      <Contents>
        {lessons.map((lesson) => (
          <ContentsItem
            key={lesson.id}
            href={lessonPath(lesson.id)}
            title={lesson.title}
            note={lesson.summary}
            state={
              <>
                <span>{lesson.minutes} min</span>
                <LessonState lesson={lesson} />
              </>
            }
          />
        ))}
      </Contents>
    </section>
  );
}

function LessonState({ lesson: { closed, window, isFree } }: { lesson: MapLesson }) {
  if (window === "lit") {
    return (
      <StateTag kind="good" icon="check">
        Read
      </StateTag>
    );
  }
  if (closed === "sign-in" || closed === "membership")
    return <StateTag icon="lock">Members</StateTag>;
  if (closed === "safety-check") return <StateTag icon="lock">After the safety check</StateTag>;
  if (closed === "safety-pause") return <StateTag kind="wait">Paused</StateTag>;
  if (closed === "read-first") return <StateTag icon="lock">After the first two</StateTag>;
  if (window === "here") return <StateTag kind="wait">Where you left off</StateTag>;
  return isFree ? <StateTag>Free</StateTag> : null;
}
