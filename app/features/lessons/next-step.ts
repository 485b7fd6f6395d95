/** By lesson id: when the member last opened it, and when they marked it as read, or null. */
export type LessonProgress = Map<string, { openedAt: number; readAt: number | null }>;

/** Returns a function that tells whether a lesson is read. */
export function hasReadIn(progress: LessonProgress) {
  return (lessonId: string) => progress.get(lessonId)?.readAt != null;
}

interface OpenOrClosed {
  id: string;
  isOpen: boolean;
}

export type CourseStep<Lesson> =
  | { kind: "resume"; lesson: Lesson }
  | { kind: "start"; lesson: Lesson }
  /** The reader has read every lesson that is open to them, and others are closed. */
  | { kind: "more" }
  | { kind: "done" };

/**
 * The one thing to do next: the first lesson of the course that is open to the reader and not read.
 * "resume" if they opened it before. Opening a later lesson does not change the next step.
 */
export function nextStep<Lesson extends OpenOrClosed>(
  lessons: readonly Lesson[],
  progress: LessonProgress,
): CourseStep<Lesson> {
  const isRead = (lesson: Lesson) => progress.get(lesson.id)?.readAt != null;
  const first = lessons.find((lesson) => lesson.isOpen && !isRead(lesson));
  if (first) return { kind: progress.has(first.id) ? "resume" : "start", lesson: first };
  return lessons.every(isRead) ? { kind: "done" } : { kind: "more" };
}

/** The id of the lesson opened last, or null if that lesson is read. */
export function leftOffAt(progress: LessonProgress): string | null {
  let latest: [id: string, openedAt: number, readAt: number | null] | null = null;
  for (const [id, { openedAt, readAt }] of progress) {
    if (!latest || openedAt > latest[1]) latest = [id, openedAt, readAt];
  }
  return latest && latest[2] === null ? latest[0] : null;
}

/** Whether opening this lesson changes where the reader left off. Reading on in one lesson doesn't. */
export function isNewVisit(progress: LessonProgress, lessonId: string) {
  const latest = Math.max(...[...progress.values()].map(({ openedAt }) => openedAt));
  const opened = progress.get(lessonId)?.openedAt;
  return opened === undefined || opened < latest;
}
