import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/text-files.server";
import type { CourseModule, Lesson } from "./course";
import { readCourse, type Course } from "./read-course.server";

/** The course in content/lessons, without lessons that may not be shown yet. */
export const getCourse = readWhenChanged(() => readCourse("content").then(withoutUnreviewed));

export interface FoundLesson {
  lesson: Lesson;
  module: CourseModule;
  previous: Lesson | null;
  next: Lesson | null;
  /** The next lesson that everyone may open. */
  nextFree: { id: string; title: string } | null;
}

/** A lesson with its module and its neighbors, or null if there is none with this id. */
export async function findLesson(id: string): Promise<FoundLesson | null> {
  const { modules } = await getCourse();
  const lessons = modules.flatMap((module) => module.lessons);
  const index = lessons.findIndex((lesson) => lesson.id === id);
  const lesson = lessons[index];
  const module = modules.find((candidate) => candidate.id === lesson?.moduleId);
  if (!lesson || !module) return null;
  const nextFree = lessons.slice(index + 1).find(isOpenToAll);
  return {
    lesson,
    module,
    previous: lessons[index - 1] ?? null,
    next: lessons[index + 1] ?? null,
    nextFree: nextFree ? { id: nextFree.id, title: nextFree.title } : null,
  };
}

function isOpenToAll({ access, isLocked, readFirst }: Lesson) {
  return access === "free" && !isLocked && readFirst.length === 0;
}

export async function listModules(): Promise<CourseModule[]> {
  return (await getCourse()).modules;
}

/** The sources of a lesson, in the order it cites them. */
export async function listSources(lesson: Lesson) {
  const { references } = await getCourse();
  return lesson.sources.flatMap((id) => references.get(id) ?? []);
}

function withoutUnreviewed({ modules, references }: Course): Course {
  if (!env.requiresReview) return { modules, references };
  return {
    references,
    modules: modules.map((module) => ({
      ...module,
      lessons: module.lessons.filter(isReviewed),
    })),
  };
}
