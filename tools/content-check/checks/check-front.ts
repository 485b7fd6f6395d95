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
  safety: unknown;
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
  // A part of a lesson on leaving an argument opens to everyone. Its dialogue is practice, so it is a
  // skill.
  const right = lesson.safety === "way-out" ? "skill" : (lesson.safety ?? "own-life");
  if ((value.safety ?? "own-life") !== right) {
    findings.push(failure(lines.safety ?? 1, `safety: write ${String(right)}: its lesson decides`));
  }
  return findings;
}
