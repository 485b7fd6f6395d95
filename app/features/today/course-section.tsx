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
                <span>{readLabel(inside)}</span>
              </>
            }
          />
        ))}
      </Contents>
    </section>
  );
}

function readLabel(lessons: TodayData["course"][number]["lessons"]) {
  const read = lessons.filter(({ window }) => window === "lit").length;
  if (read === lessons.length) return "Read";
  if (read > 0) return `${read} of ${lessons.length} read`;
  return lessons.some(({ window }) => window === "here") ? "Begun" : "Not started";
}
