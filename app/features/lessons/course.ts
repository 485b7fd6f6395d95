import type { MdxPart } from "~/content/mdx.server";

export interface Lesson {
  /** "seizing-the-moment/the-invitation": the address below /lessons, and the key in the database. */
  id: string;
  moduleId: string;
  title: string;
  /** One line that every visitor may read. */
  summary: string;
  objective: string;
  minutes: number;
  access: "free" | "members";
  /** The lesson waits for the safety check and closes if its result is "pause". */
  isLocked: boolean;
  /** Lessons to read before this one opens. */
  readFirst: { id: string; title: string }[];
  /** One line of warning before a hard subject. Null for most lessons. */
  contentNote: string | null;
  hasPrescriberBox: boolean;
  /** Ids of references, in the order of their first citation. */
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

/** What a list of lessons shows. Must hold nothing of the text, because a list shows closed lessons too. */
export type LessonSummary = Pick<
  Lesson,
  "id" | "moduleId" | "title" | "summary" | "minutes" | "access" | "isLocked"
>;

export function lessonSummary(lesson: Lesson): LessonSummary {
  const { id, moduleId, title, summary, minutes, access, isLocked } = lesson;
  return { id, moduleId, title, summary, minutes, access, isLocked };
}

/** The number that a reader sees: "1" to "10" for core modules, "B" for the benzodiazepine track. */
export function moduleNumber(modules: CourseModule[], module: CourseModule) {
  if (module.track === "benzodiazepines") return "B";
  return String(modules.filter(({ track }) => track === "core").indexOf(module) + 1);
}
