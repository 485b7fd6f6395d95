import type { MdxPart } from "~/content/mdx.server";
import type { SafetyKind } from "~/features/safety/what-opens";

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
  /** Decides what the result of the safety check opens. */
  safety: SafetyKind;
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
  strand: "core" | "benzodiazepines";
  isLocked: boolean;
  lessons: Lesson[];
}

/**
 * The fields of a lesson that a list shows. Must hold nothing of the text, because a list shows closed
 * lessons too.
 */
export type LessonSummary = Pick<
  Lesson,
  "id" | "moduleId" | "title" | "summary" | "minutes" | "access" | "safety"
>;

export function lessonSummary(lesson: Lesson): LessonSummary {
  const { id, moduleId, title, summary, minutes, access, safety } = lesson;
  return { id, moduleId, title, summary, minutes, access, safety };
}

/**
 * The number that a reader sees: the place of the module in the reader's own course. The module on
 * benzodiazepines is "B" where it comes last, as an addition to the course.
 */
export function moduleNumber(inOrder: readonly CourseModule[], module: CourseModule) {
  const index = inOrder.findIndex(({ id }) => id === module.id);
  const isAddition = module.strand === "benzodiazepines" && index === inOrder.length - 1;
  return isAddition ? "B" : String(index + 1);
}
