import type { Marker } from "~/content/mdx-marker.server";
import { numberOf, type Lesson } from "./course";
import type { LessonPlace } from "./lesson-head";
import { listModules, type FoundLesson } from "./lessons.server";

export interface Prose {
  kind: "html";
  html: string;
}

/** Where a lesson stands in its module, for the running head and the rail. */
export async function placeOf(
  { lesson, module }: FoundLesson,
  isRead: (lessonId: string) => boolean,
): Promise<LessonPlace> {
  return {
    moduleTitle: module.title,
    moduleNumber: numberOf(await listModules(), module),
    position: module.lessons.indexOf(lesson) + 1,
    lessons: module.lessons.map(({ id, title }) => ({
      id,
      title,
      window: isRead(id) ? "lit" : id === lesson.id ? "here" : "unlit",
    })),
  };
}

/** A lesson's prose with `fill` applied, and what `read` makes of each place where it is cut. */
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
