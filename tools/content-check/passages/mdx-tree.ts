import { createProcessor } from "@mdx-js/mdx";

/** What the checks need to know of a node of a parsed text. */
export interface MdxNode {
  type: string;
  /** Of a component. */
  name?: string | null;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  value?: string;
  /** Of a link or an image. */
  url?: string;
  alt?: string | null;
  depth?: number;
  position?: { start: { line: number } };
}

export interface MdxAttribute {
  type: string;
  name?: string;
  value?: unknown;
  position?: { start: { line: number } };
}

const processor = createProcessor();

/** The tree of an MDX body. Lines in it count from the body's first line. Throws when it cannot be parsed. */
export function parseMdx(body: string): MdxNode {
  return processor.parse(body);
}

export function isComponent({ type }: MdxNode) {
  return type === "mdxJsxFlowElement" || type === "mdxJsxTextElement";
}

/** The node and everything below it, in reading order. */
export function* walk(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

export function lineOf({ position }: Pick<MdxNode, "position">) {
  return position?.start.line ?? 1;
}

/** A plain attribute's text; true for one without a value; undefined where there is none. */
export function attributeOf(node: MdxNode, name: string): string | true | undefined {
  const found = node.attributes?.find((attribute) => attribute.name === name);
  if (!found) return undefined;
  return typeof found.value === "string" ? found.value : true;
}

/** The words of a node as a reader sees them. */
export function textOf(node: MdxNode): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type === "break") return " ";
  return (node.children ?? []).map(textOf).join("");
}
