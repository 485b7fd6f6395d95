import { lessonSummary, moduleNumber, type CourseModule, type Lesson } from "./course";
import type { MapLesson, MapModule } from "./course-map";

interface CourseReader {
  isRead: (lessonId: string) => boolean;
  /** The id of the lesson opened last, if it is not read. */
  leftOffAt: string | null;
  /** Why a lesson is closed to this reader, or null if it is open. */
  closedFor: (lesson: Lesson) => MapLesson["closed"];
}

/** The course as one reader sees it, without empty modules. */
export function courseForReader(modules: CourseModule[], reader: CourseReader): MapModule[] {
  return modules
    .filter((module) => module.lessons.length > 0)
    .map((module) => ({
      id: module.id,
      number: moduleNumber(modules, module),
      title: module.title,
      short: module.short,
      lessons: module.lessons.map((lesson) => mapLesson(lesson, reader)),
    }));
}

function mapLesson(lesson: Lesson, { isRead, leftOffAt, closedFor }: CourseReader): MapLesson {
  const { id, title, summary, minutes, access } = lessonSummary(lesson);
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
