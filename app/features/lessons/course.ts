import type { MdxPart } from "~/content/mdx.server";

export interface Lesson {
  /** "seizing-the-moment/the-invitation": its address under /lessons, and its key in lesson_progress. */
  id: string;
  moduleId: string;
  title: string;
  /** One line that a stranger may read. */
  summary: string;
  objective: string;
  minutes: number;
  access: "free" | "members";
  /** Waits for the safety check, and closes when its answer is "pause". */
  isLocked: boolean;
  /** Lessons that must have been read before this one opens. */
  readFirst: { id: string; title: string }[];
  /** One line for before a hard subject; null for most lessons. */
  contentNote: string | null;
  hasPrescriberBox: boolean;
  /** Ids of references in the order the lesson cites them. */
  sources: string[];
  reviewedBy: string;
  reviewedOn: string | null;
  version: string;
  parts: MdxPart[];
}

export interface CourseModule {
  id: string;
  title: string;
  short: string;
  track: "core" | "benzodiazepines";
  isLocked: boolean;
  lessons: Lesson[];
}

/** What a list of lessons shows: nothing of the text. */
export type LessonSummary = Pick<
  Lesson,
  "id" | "moduleId" | "title" | "summary" | "minutes" | "access" | "isLocked"
>;

export function summaryOf(lesson: Lesson): LessonSummary {
  const { id, moduleId, title, summary, minutes, access, isLocked } = lesson;
  return { id, moduleId, title, summary, minutes, access, isLocked };
}

/** The number a reader sees: core modules 1 to 10, the benzodiazepine track B. */
export function numberOf(modules: CourseModule[], module: CourseModule) {
  if (module.track === "benzodiazepines") return "B";
  return String(modules.filter(({ track }) => track === "core").indexOf(module) + 1);
}
