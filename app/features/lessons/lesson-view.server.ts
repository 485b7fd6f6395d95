import type { Marker } from "~/content/mdx-marker.server";
import { moduleNumber, type Lesson } from "./course";
import type { LessonPlace } from "./lesson-head";
import { listModules, type FoundLesson } from "./lessons.server";

export interface Prose {
  kind: "html";
  html: string;
}

/** The place of a lesson in its module, for the running head and the rail. */
export async function lessonPlace(
  { lesson, module }: FoundLesson,
  isRead: (lessonId: string) => boolean,
): Promise<LessonPlace> {
  return {
    moduleTitle: module.title,
    moduleNumber: moduleNumber(await listModules(), module),
    position: module.lessons.indexOf(lesson) + 1,
    lessons: module.lessons.map(({ id, title }) => ({
      id,
      title,
      window: isRead(id) ? "lit" : id === lesson.id ? "here" : "unlit",
    })),
  };
}

/** The parts of a lesson: prose with `fill` applied to its HTML, and what `read` returns for each marker. */
export async function partsOf<Inset>(
  { parts }: Lesson,
  fill: (html: string) => string,
  read: (marker: Marker) => Promise<Inset | null>,
): Promise<(Prose | Inset)[]> {
  const filled = await Promise.all(
    parts.map((part) =>
      part.kind === "html" ? { kind: "html" as const, html: fill(part.html) } : read(part),
    ),
  );
  return filled.filter((part) => part !== null);
}
