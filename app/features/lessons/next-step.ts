import type { Track } from "#db/schema";

/** Lesson id -> when it was last opened, and when it was marked as read (null: not yet). */
export type Progress = Map<string, { openedAt: number; readAt: number | null }>;

/** Tells of a lesson whether it has been read. */
export function hasReadIn(progress: Progress) {
  return (lessonId: string) => progress.get(lessonId)?.readAt != null;
}

interface Step {
  id: string;
  isOpen: boolean;
}

export type NextStep<Lesson> =
  | { kind: "resume"; lesson: Lesson }
  | { kind: "start"; lesson: Lesson }
  /** Everything this reader may open is read, but there is more behind the membership or the check. */
  | { kind: "more" }
  | { kind: "done" };

/**
 * The one thing to do next. Where they left off comes first, if that was the last lesson they
 * opened; then the first lesson in course order that is open to them and not read.
 */
export function nextStep<Lesson extends Step>(
  lessons: readonly Lesson[],
  progress: Progress,
): NextStep<Lesson> {
  const isRead = (lesson: Lesson) => progress.get(lesson.id)?.readAt != null;
  const leftOff = lessons.find((lesson) => lesson.isOpen && lesson.id === leftOffAt(progress));
  if (leftOff) return { kind: "resume", lesson: leftOff };

  const first = lessons.find((lesson) => lesson.isOpen && !isRead(lesson));
  if (first) return { kind: "start", lesson: first };
  return lessons.every(isRead) ? { kind: "done" } : { kind: "more" };
}

/** The lesson opened last, unless it is read: where they left off. */
export function leftOffAt(progress: Progress): string | null {
  let latest: [id: string, openedAt: number, readAt: number | null] | null = null;
  for (const [id, { openedAt, readAt }] of progress) {
    if (!latest || openedAt > latest[1]) latest = [id, openedAt, readAt];
  }
  return latest && latest[2] === null ? latest[0] : null;
}

/** A track reads its own module early: right after safety comes first. */
export function inTrackOrder<Module extends { track: "core" | "benzodiazepines" }>(
  modules: readonly Module[],
  track: Track,
): Module[] {
  const core = modules.filter((module) => module.track === "core");
  const benzodiazepines = modules.filter((module) => module.track === "benzodiazepines");
  if (track === "A") return [...core, ...benzodiazepines];
  return [...core.slice(0, 2), ...benzodiazepines, ...core.slice(2)];
}
