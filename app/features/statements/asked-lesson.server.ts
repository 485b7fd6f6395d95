import { findLesson } from "~/features/lessons/lessons.server";

/** The lesson someone came from, and goes back to: looked up by its name, never taken as an address. */
export async function askedLesson(request: Request) {
  const id = new URL(request.url).searchParams.get("lesson");
  const found = id ? await findLesson(id) : null;
  return found && { id: found.lesson.id, title: found.lesson.title };
}

/** A place of one's own words that still knows the lesson. */
export function withLesson(path: string, lesson: { id: string } | null, more = {}) {
  const search = new URLSearchParams({ ...more, ...(lesson && { lesson: lesson.id }) });
  return search.size > 0 ? `${path}?${search}` : path;
}
