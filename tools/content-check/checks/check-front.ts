import { failure, type Finding } from "../passages/passage";

interface Front {
  value: Record<string, unknown>;
  /** Dotted path -> line. */
  lines: Record<string, number>;
}

/** Finds tags that are not in content/articles/tags.yaml. */
export function checkTags({ value, lines }: Front, known: ReadonlySet<string>): Finding[] {
  const tags = Array.isArray(value.tags) ? value.tags.map(String) : [];
  return tags.flatMap((tag, index) =>
    known.has(tag)
      ? []
      : [failure(lines[`tags.${index}`] ?? 1, `the tag “${tag}” is not in articles/tags.yaml`)],
  );
}

interface LessonOfDialogue {
  access: unknown;
  isLocked: boolean;
}

/** Checks that a dialogue has the same access as its lesson. */
export function checkDialogue(
  { value, lines }: Front,
  lessons: ReadonlyMap<string, LessonOfDialogue>,
): Finding[] {
  const lesson = lessons.get(String(value.lesson));
  if (!lesson) {
    return [failure(lines.lesson ?? 1, `lesson: there is no lesson “${String(value.lesson)}”`)];
  }
  const findings: Finding[] = [];
  if (value.access !== lesson.access) {
    findings.push(
      failure(lines.access ?? 1, `access: its lesson is ${String(lesson.access)}, so it is too`),
    );
  }
  if ((value.locksUntil === "safety-check") !== lesson.isLocked) {
    const what = lesson.isLocked ? "add locksUntil: safety-check" : "take locksUntil out";
    findings.push(failure(lines.locksUntil ?? 1, `${what}: its lesson decides`));
  }
  return findings;
}
