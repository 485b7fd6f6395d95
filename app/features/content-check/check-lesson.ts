import { attributeOf, lineOf, textOf, walk, type MdxNode } from "./mdx-tree";
import { failure, type Finding } from "./passage";

interface LessonModule {
  track: "core" | "benzodiazepines";
  isLocked: boolean;
}

interface LessonFront {
  value: { access?: unknown; locksUntil?: unknown; readFirst?: unknown; prescriberBox?: unknown };
  /** Key -> line. */
  lines: Record<string, number>;
}

/** What every lesson has in common: its shape, and the locks of its module. */
export function checkLesson(
  tree: MdxNode,
  front: LessonFront,
  module: LessonModule | undefined,
): Finding[] {
  return [...checkShape(tree), ...checkModule(front, module)];
}

function checkShape(tree: MdxNode): Finding[] {
  const nodes = [...walk(tree)];
  const headings = nodes.filter(({ type }) => type === "heading").map(textOf);
  const count = (name: string) => nodes.filter((node) => node.name === name).length;
  const ideas = count("KeyIdea");
  return [
    ...(count("Lead") === 1 ? [] : [failure(1, "begin with one <Lead>: the everyday scene")]),
    ...(ideas === 1 ? [] : [failure(1, `${ideas} key ideas: a lesson has exactly one <KeyIdea>`)]),
    ...(headings.includes("Try this week")
      ? []
      : [failure(1, "add a section “## Try this week” with one small act")]),
    ...(headings.at(-1) === "Where to get live help" && helpAtEnd(tree)
      ? []
      : [failure(1, "end with “## Where to get live help” and a <Help />")]),
  ];
}

function helpAtEnd({ children = [] }: MdxNode) {
  const last = children.findLastIndex(({ type }) => type === "heading");
  return children.slice(last).some((node) => [...walk(node)].some(({ name }) => name === "Help"));
}

function checkModule(front: LessonFront, module: LessonModule | undefined): Finding[] {
  if (!module) return [failure(1, "its folder is not a module of content/lessons/modules.yaml")];
  const { value, lines } = front;
  const isLocked = value.locksUntil === "safety-check";
  const findings: Finding[] = [];
  if (module.isLocked && !isLocked) {
    findings.push(
      failure(1, "this module waits for the safety check: add locksUntil: safety-check"),
    );
  }
  if (!module.isLocked && isLocked) {
    findings.push(
      failure(lines.locksUntil ?? 1, "this module waits for nothing: take locksUntil out"),
    );
  }
  if (module.track === "benzodiazepines" && value.prescriberBox !== true) {
    findings.push(failure(1, "every lesson of this track shows the box: add prescriberBox: true"));
  }
  return [...findings, ...checkReadFirst(front, module)];
}

// A stranger's reading is not kept, so what is free can wait for nothing that was read.
function checkReadFirst({ value, lines }: LessonFront, module: LessonModule): Finding[] {
  const waits = Array.isArray(value.readFirst) && value.readFirst.length > 0;
  if (waits && value.access === "free") {
    return [failure(lines.readFirst ?? 1, "a free lesson opens to everyone: take readFirst out")];
  }
  if (!waits && value.access === "members" && module.track === "benzodiazepines") {
    return [failure(1, "members read the two rules of this track before it: add readFirst")];
  }
  return [];
}

/** The line of the exercise an error message names, such as `<Quiz id="one-rule">: …`. */
export function lineOfExercise(tree: MdxNode, message: string) {
  const [, name, id] = /^<(\w+)(?: id="([^"]*)")?>/.exec(message) ?? [];
  const found = [...walk(tree)].find(
    (node) => node.name === name && (id === undefined || attributeOf(node, "id") === id),
  );
  return found ? lineOf(found) : 1;
}
