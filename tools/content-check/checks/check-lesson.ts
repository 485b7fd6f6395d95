import { attributeOf, lineOf, walk, type MdxNode } from "../passages/mdx-tree";
import type { SafetyKind } from "~/features/safety/what-opens";
import { failure, wordsOf, type Finding, type Passage } from "../passages/passage";

interface LessonModule {
  strand: "core" | "benzodiazepines";
  isLocked: boolean;
}

interface LessonFront {
  value: {
    access?: unknown;
    minutes?: unknown;
    contentNote?: unknown;
    safety?: unknown;
    readFirst?: unknown;
    prescriberBox?: unknown;
  };
  /** Key -> line. */
  lines: Record<string, number>;
}

/** Checks the front matter of a lesson against its text and its module. */
export function checkLesson(
  id: string,
  front: LessonFront,
  passages: Passage[],
  module: LessonModule | undefined,
): Finding[] {
  return [
    ...checkMinutes(front, passages),
    ...checkNote(front, passages),
    ...checkAccess(id, front),
    ...checkModule(id, front, module),
  ];
}

/** Words that a tired reader reads in a minute. */
const pace = 200;
const longestSitting = 30;

function checkMinutes({ value: { minutes }, lines }: LessonFront, passages: Passage[]): Finding[] {
  if (typeof minutes !== "number") return [];
  const words = passages.reduce((count, { text }) => count + wordsOf(text).length, 0);
  const least = Math.ceil(words / pace);
  const line = lines.minutes ?? 1;
  if (minutes < least) {
    return [failure(line, `minutes: its ${words} words take at least ${least} to read`)];
  }
  return minutes > longestSitting
    ? [failure(line, `minutes: a sitting takes at most ${longestSitting}`)]
    : [];
}

const heavy = /\bsuicid\w*|\boverdos\w*|\bviolen\w*|\bchok(?:e|ed|es|ing)\b/gi;
const mentions = 4;

/** Checks that a lesson with several heavy words has a content note. */
function checkNote({ value: { contentNote } }: LessonFront, passages: Passage[]): Finding[] {
  const found = passages.flatMap(({ text }) => text.match(heavy) ?? []);
  if (contentNote !== undefined || found.length < mentions) return [];
  return [failure(1, `add contentNote, in one line: this lesson speaks of “${found[0]}”`)];
}

/** Addresses of lessons that may save a life. They must be free. */
const lifeSaving =
  /^safety-first\/|\/(?:when-not-to-step-back|slips-and-returns|dependence-or-addiction|why-not-stop-suddenly|mixing-and-fake-pills|one-page-guides)$/;

function checkAccess(id: string, { value: { access }, lines }: LessonFront): Finding[] {
  return access === "members" && lifeSaving.test(id)
    ? [failure(lines.access ?? 1, "access: a lesson about safety is free")]
    : [];
}

/**
 * Announcing a limit can bring pushback, although the rest of its module is open before the safety
 * check.
 */
const riskyAlone = /^problem-solving\/limits-you-can-keep$/;
const wayOut = /^talking-so-you-are-heard\/when-talk-heats-up$/;

/**
 * Returns the safety kind that a lesson must have. A lesson that may save a life never waits for the
 * safety check.
 */
function safetyOf(id: string, module: LessonModule): SafetyKind {
  if (lifeSaving.test(id)) return "life-safety";
  if (wayOut.test(id)) return "way-out";
  return module.isLocked || riskyAlone.test(id) ? "skill" : "own-life";
}

function checkModule(id: string, front: LessonFront, module: LessonModule | undefined): Finding[] {
  if (!module) return [failure(1, "its folder is not a module of content/lessons/modules.yaml")];
  const { value, lines } = front;
  const findings: Finding[] = [];
  const right = safetyOf(id, module);
  if ((value.safety ?? "own-life") !== right) {
    const what = right === "own-life" ? "take it out" : `write safety: ${right}`;
    findings.push(failure(lines.safety ?? 1, `safety: this lesson is ${right}: ${what}`));
  }
  if (module.strand === "benzodiazepines" && value.prescriberBox !== true) {
    findings.push(failure(1, "every lesson of this strand shows the box: add prescriberBox: true"));
  }
  return [...findings, ...checkReadFirst(front, module)];
}

// A visitor's progress is not saved, so a free lesson cannot wait for another lesson.
function checkReadFirst({ value, lines }: LessonFront, module: LessonModule): Finding[] {
  const waits = Array.isArray(value.readFirst) && value.readFirst.length > 0;
  if (waits && value.access === "free") {
    return [failure(lines.readFirst ?? 1, "a free lesson opens to everyone: take readFirst out")];
  }
  if (!waits && value.access === "members" && module.strand === "benzodiazepines") {
    return [failure(1, "members read the two rules of this strand before it: add readFirst")];
  }
  return [];
}

/** The line of the exercise that an error message names, as in `<Quiz id="one-rule">: …`. */
export function lineOfExercise(tree: MdxNode, message: string) {
  const [, name, id] = /^<(\w+)(?: id="([^"]*)")?>/.exec(message) ?? [];
  const found = [...walk(tree)].find(
    (node) => node.name === name && (id === undefined || attributeOf(node, "id") === id),
  );
  if (!found) return 1;
  // Some messages also name the question or the line.
  const inner = [...walk(found)].find((node) =>
    [
      `: "${String(attributeOf(node, "ask"))}" `,
      ` group="${String(attributeOf(node, "group"))}" `,
    ].some((words) => message.includes(words)),
  );
  return lineOf(inner ?? found);
}
