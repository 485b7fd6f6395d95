import "./lessons.css";
import type { ClosedReason } from "~/features/membership/access";
import { lessonPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Tag } from "~/ui/tag";
import { Windows, type WindowState } from "~/ui/pictures/windows";

export interface MapLesson {
  id: string;
  title: string;
  summary: string;
  minutes: number;
  window: WindowState;
  isFree: boolean;
  /** Why it is closed to this reader; null when it is open. */
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

/** The whole course: every module with its lessons, what is read, and what is closed and why. */
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
      <Tag kind="good" icon="check">
        Read
      </Tag>
    );
  }
  if (closed === "sign-in" || closed === "membership") return <Tag icon="lock">Members</Tag>;
  if (closed === "safety-check") return <Tag icon="lock">After the safety check</Tag>;
  if (closed === "safety-pause") return <Tag kind="wait">Paused</Tag>;
  if (closed === "read-first") return <Tag icon="lock">After the first two</Tag>;
  if (window === "here") return <Tag kind="wait">Where you left off</Tag>;
  return isFree ? <Tag>Free</Tag> : null;
}
