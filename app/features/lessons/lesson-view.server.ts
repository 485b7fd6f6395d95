import type { Marker } from "~/content/mdx-marker.server";
import { moduleNumber, type Lesson } from "./course";
import type { LessonPlace } from "./lesson-head";
import type { FoundLesson } from "./lessons.server";

export interface Prose {
  kind: "html";
  html: string;
}

/** The place of a lesson in its module, for the running head and the rail. */
export function lessonPlace(
  { lesson, module, modules }: FoundLesson,
  isRead: (lessonId: string) => boolean,
  isClosed: (lesson: Lesson) => boolean,
): LessonPlace {
  return {
    moduleTitle: module.title,
    moduleNumber: moduleNumber(modules, module),
    position: module.lessons.indexOf(lesson) + 1,
    lessons: module.lessons.map((one) => ({
      id: one.id,
      title: one.title,
      isClosed: one.id !== lesson.id && isClosed(one),
      window: isRead(one.id) ? "lit" : one.id === lesson.id ? "here" : "unlit",
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

/** The blocks of a lesson that its author marked as the way out of an argument. */
export function wayOutHtml(html: string) {
  return [...html.matchAll(/<section [^>]*data-way-out=""[^>]*>(.*?)<\/section>/gs)].map(
    ([, inner]) => inner!,
  );
}
