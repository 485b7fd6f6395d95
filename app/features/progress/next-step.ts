/** Lesson id -> when it was last opened, and when it was marked as read (null: not yet). */
export type Progress = Map<string, { openedAt: number; readAt: number | null }>;

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
  const latest = lessons
    .filter((lesson) => lesson.isOpen && progress.has(lesson.id))
    .sort((a, b) => progress.get(b.id)!.openedAt - progress.get(a.id)!.openedAt)[0];
  if (latest && !isRead(latest)) return { kind: "resume", lesson: latest };

  const first = lessons.find((lesson) => lesson.isOpen && !isRead(lesson));
  if (first) return { kind: "start", lesson: first };
  return lessons.every(isRead) ? { kind: "done" } : { kind: "more" };
}

/** A track reads its own module early: right after safety comes first. */
export function inTrackOrder<Module extends { track: "core" | "benzodiazepines" }>(
  modules: readonly Module[],
  track: "A" | "B" | "C",
): Module[] {
  const core = modules.filter((module) => module.track === "core");
  const benzodiazepines = modules.filter((module) => module.track === "benzodiazepines");
  if (track === "A") return [...core, ...benzodiazepines];
  return [...core.slice(0, 2), ...benzodiazepines, ...core.slice(2)];
}
