import { findLesson } from "~/features/lessons/lessons.server";

/** The lesson that a member writes for, and returns to afterwards. */
export interface AskedLesson {
  id: string;
  title: string;
}

/** The lesson that the address names in `?lesson=`, or null if it names none that exists. */
export async function findAskedLesson(request: Request): Promise<AskedLesson | null> {
  const id = new URL(request.url).searchParams.get("lesson");
  const found = id ? await findLesson(id) : null;
  return found && { id: found.lesson.id, title: found.lesson.title };
}

/** Adds the lesson, and more parameters, to an address. */
export function withLesson(path: string, lesson: AskedLesson | null, more = {}) {
  const search = new URLSearchParams({ ...more, ...(lesson && { lesson: lesson.id }) });
  return search.size > 0 ? `${path}?${search}` : path;
}
