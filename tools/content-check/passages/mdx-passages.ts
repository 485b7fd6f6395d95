import { attributeOf, isComponent, lineOf, textOf, walk, type MdxNode } from "./mdx-tree";
import type { Passage } from "./passage";

/** The title of the only box that may repeat what guidelines tell prescribers. */
export const guidelineBoxTitle = "What guidelines tell prescribers";

type Setting = Pick<Passage, "voice" | "place" | "isGuidelineBox">;

const prose: Setting = { voice: "author", place: "prose", isGuidelineBox: false };

/** Every passage of a body. `firstLine` is the line of the file where the body begins. */
export function passagesOf(tree: MdxNode, firstLine: number): Passage[] {
  return read(tree, prose).map((passage) => ({
    ...passage,
    line: passage.line + firstLine - 1,
    text: inOneLine(passage.text),
    ...(passage.uncited === undefined ? {} : { uncited: inOneLine(passage.uncited) }),
  }));
}

function inOneLine(text: string) {
  return text.replace(/\s+/g, " ").trim();
}

function read(node: MdxNode, setting: Setting): Passage[] {
  if (isComponent(node) && !isInline(node)) return readComponent(node, setting);
  if (node.type === "heading") return [passage(node, { ...setting, place: "heading" })];
  if (node.type === "paragraph") return readParagraph(node, setting);
  return (node.children ?? []).flatMap((child) => read(child, setting));
}

// A component on its own line is a block, although the parser puts it into a paragraph.
function readParagraph(node: MdxNode, setting: Setting): Passage[] {
  const blocks = (node.children ?? []).filter((child) => isComponent(child) && !isInline(child));
  if (blocks.length > 0) return blocks.flatMap((block) => readComponent(block, setting));
  return [passage(node, setting)];
}

const inline = new Set(["Term", "Cite", "Help"]);

function isInline({ name }: MdxNode) {
  return !name || inline.has(name) || /^[a-z]/.test(name);
}

function readComponent(node: MdxNode, setting: Setting): Passage[] {
  const exercise: Setting = { ...setting, place: "exercise" };
  switch (node.name) {
    case "Redraft": {
      const example: Setting = { ...setting, place: "example" };
      return [
        ...attribute(node, "first", { ...example, voice: "shown" }),
        ...attribute(node, "firstLabel", { ...example, place: "heading" }),
        ...attribute(node, "label", { ...example, place: "heading" }),
        ...within(node, { ...example, voice: "said" }),
      ];
    }
    case "Part":
      return [
        passage(node, setting),
        ...attribute(node, "label", { ...setting, place: "heading" }),
      ];
    case "Notice": {
      const isGuidelineBox = attributeOf(node, "title") === guidelineBoxTitle;
      const box = { ...setting, isGuidelineBox };
      return [...attribute(node, "title", { ...box, place: "heading" }), ...within(node, box)];
    }
    case "Option": {
      const isRight = attributeOf(node, "right") !== undefined;
      const option: Setting = { ...exercise, voice: isRight ? "author" : "shown" };
      return [passage(node, option), ...attribute(node, "why", exercise)];
    }
    // Only its group tells whether a line to sort is good or bad, so it counts as shown.
    case "Line":
      return [passage(node, { ...exercise, voice: "shown" }), ...attribute(node, "why", exercise)];
    case "Question":
      return [...attribute(node, "ask", exercise), ...within(node, exercise)];
    case "Reflect":
      return ["title", "ask", "hint"].flatMap((name) => attribute(node, name, exercise));
    case "Quiz":
    case "Sort":
    case "Checklist":
      return [...attribute(node, "title", exercise), ...within(node, exercise)];
    case "Check":
      return [passage(node, exercise)];
    case "Trial":
      return attribute(node, "name", { ...setting, place: "heading" });
    default:
      return [
        ...attribute(node, "title", { ...setting, place: "heading" }),
        ...within(node, setting),
      ];
  }
}

/** The passages between a component's tags: those of its blocks, or one passage if it has none. */
function within(node: MdxNode, setting: Setting): Passage[] {
  const children = node.children ?? [];
  const isBlock = children.some(
    (child) =>
      ["paragraph", "list", "blockquote", "heading"].includes(child.type) ||
      (isComponent(child) && !isInline(child)),
  );
  if (isBlock) return children.flatMap((child) => read(child, setting));
  return textOf(node).trim() === "" ? [] : [passage(node, setting)];
}

function passage(node: MdxNode, setting: Setting): Passage {
  const text = textOf(node);
  const cites = citesIn(node);
  const plain: Passage = { ...setting, line: lineOf(node), text, cites };
  return cites.length > 0 ? { ...plain, uncited: afterCites(node) } : plain;
}

/** The text of a node after its last citation. */
function afterCites(node: MdxNode): string {
  const children = node.children ?? [];
  const last = children.findLastIndex((child) => citesIn(child).length > 0);
  if (last < 0) return "";
  return (
    afterCites(children[last]!) +
    children
      .slice(last + 1)
      .map(textOf)
      .join("")
  );
}

function attribute(node: MdxNode, name: string, setting: Setting): Passage[] {
  const found = node.attributes?.find((candidate) => candidate.name === name);
  if (typeof found?.value !== "string") return [];
  const line = found.position?.start.line ?? lineOf(node);
  return [{ ...setting, line, text: found.value, cites: [] }];
}

function citesIn(node: MdxNode) {
  return [...walk(node)].flatMap((part) => {
    const id = part.name === "Cite" ? attributeOf(part, "id") : undefined;
    return typeof id === "string" ? [id] : [];
  });
}
