import { modulePath, safetyPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Windows } from "~/ui/pictures/windows";
import type { TodayData } from "./load-today.server";

/** The modules of the member's track, with a window for each lesson. */
export function CourseSection({ course, step }: Pick<TodayData, "course" | "step">) {
  const lessons = course.flatMap((module) => module.lessons);
  const readIn = (list: typeof lessons) => list.filter(({ window }) => window === "lit").length;
  const nextId = "lesson" in step ? step.lesson.id : null;
  const isPaused = lessons.some(({ closed }) => closed === "safety-pause");
  return (
    <section aria-labelledby="course">
      <div className="section-head">
        <h2 id="course" className="title-m">
          The course
        </h2>
        <p className="muted small">
          {readIn(lessons)} of {lessons.length} lessons read
        </p>
      </div>
      {isPaused ? (
        <p className="muted">
          Part of it is paused for now. <a href={safetyPath}>Who to talk with first</a>
        </p>
      ) : null}
      <Contents>
        {course.map(({ id, number, title, lessons: inside }) => (
          <ContentsItem
            key={id}
            href={modulePath(number)}
            number={number}
            title={title}
            isCurrent={inside.some((lesson) => lesson.id === nextId)}
            state={
              <>
                <Windows states={inside.map(({ window }) => window)} />
                <span>{readLabel(readIn(inside), inside.length)}</span>
              </>
            }
          />
        ))}
      </Contents>
    </section>
  );
}

function readLabel(read: number, all: number) {
  if (read === 0) return "Not started";
  return read === all ? "Read" : `${read} of ${all} read`;
}
