import { numberOf, summaryOf, type CourseModule, type Lesson } from "./course";
import type { MapLesson, MapModule } from "./course-map";

interface Reading {
  isRead: (lessonId: string) => boolean;
  /** The lesson opened last, if it is not read: where they left off. */
  leftOffAt: string | null;
  /** Why a lesson is closed to this reader; null when it is open. */
  closedFor: (lesson: Lesson) => MapLesson["closed"];
}

/** The course as one reader sees it. Modules without a lesson are left out. */
export function courseFor(modules: CourseModule[], reading: Reading): MapModule[] {
  return modules
    .filter((module) => module.lessons.length > 0)
    .map((module) => ({
      id: module.id,
      number: numberOf(modules, module),
      title: module.title,
      short: module.short,
      lessons: module.lessons.map((lesson) => mapLesson(lesson, reading)),
    }));
}

function mapLesson(lesson: Lesson, { isRead, leftOffAt, closedFor }: Reading): MapLesson {
  const { id, title, summary, minutes, access } = summaryOf(lesson);
  const closed = closedFor(lesson);
  return {
    id,
    title,
    summary,
    minutes,
    isFree: access === "free",
    closed,
    window: isRead(id) ? "lit" : id === leftOffAt ? "here" : closed ? "locked" : "unlit",
  };
}
