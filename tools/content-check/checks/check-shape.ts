import { guidelineBoxTitle } from "../passages/mdx-passages";
import { attributeOf, lineOf, textOf, walk, type MdxNode } from "../passages/mdx-tree";
import { failure, type Finding } from "../passages/passage";

const exercises =
  /^(?:Quiz|Sort|Reflect|Checklist|LifeRating|SafetyCheck|Dialogue|Statement|Observation|Plan)$/;
const week = "Try this week";
const help = "Where to get live help";

/** Checks that a lesson has its parts, in their order. */
export function checkShape(tree: MdxNode): Finding[] {
  const nodes = [...walk(tree)];
  const count = (name: string) => nodes.filter((node) => node.name === name).length;
  const ideas = count("KeyIdea");
  return [
    ...(count("Lead") === 1 ? [] : [failure(1, "begin with one <Lead>: the everyday scene")]),
    ...(ideas === 1 ? [] : [failure(1, `${ideas} key ideas: a lesson has exactly one <KeyIdea>`)]),
    ...(count("Redraft") > 0
      ? []
      : [failure(1, "add a <Redraft>: an example of what to say, and what not to")]),
    ...(nodes.some(({ name }) => exercises.test(name ?? ""))
      ? []
      : [failure(1, "add an exercise, such as <Reflect> or <Quiz>")]),
    ...checkBoxes(nodes),
    ...checkStart(tree),
    ...checkEnd(tree),
  ];
}

function checkBoxes(nodes: MdxNode[]): Finding[] {
  const boxes = nodes.filter((node) => attributeOf(node, "title") === guidelineBoxTitle);
  return boxes
    .slice(1)
    .map((box) => failure(lineOf(box), "one box for guidelines is enough: put both together"));
}

// Only an urgent notice may come before the lead.
function checkStart({ children = [] }: MdxNode): Finding[] {
  const lead = children.findIndex((node) => [...walk(node)].some(({ name }) => name === "Lead"));
  const before = children.slice(0, Math.max(lead, 0)).find(({ name }) => name !== "Notice");
  return before ? [failure(lineOf(before), "begin with <Lead>: put this after it")] : [];
}

function checkEnd({ children = [] }: MdxNode): Finding[] {
  const headings = children.filter(({ type }) => type === "heading");
  const titles = headings.map((heading) => textOf(heading).trim());
  const act = headings[titles.lastIndexOf(week)];
  const last = headings.at(-1);
  const findings: Finding[] = [];
  if (!act) findings.push(failure(1, `add a section “## ${week}” with one small act`));
  else if (["heading", undefined].includes(children[children.indexOf(act) + 1]?.type)) {
    findings.push(failure(lineOf(act), `“## ${week}” is empty: write one small act below it`));
  }
  const end = last ? children.slice(children.indexOf(last)) : [];
  const hasHelp = end.some((node) => [...walk(node)].some(({ name }) => name === "Help"));
  if (titles.at(-1) !== help || !hasHelp) {
    findings.push(failure(last ? lineOf(last) : 1, `end with “## ${help}” and a <Help />`));
  }
  return findings;
}
