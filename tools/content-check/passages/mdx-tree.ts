import { createProcessor } from "@mdx-js/mdx";

/** A node of a parsed text, as far as the checks need it. */
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

/** The tree of an MDX body. Its lines count from the first line of the body. Throws on a syntax error. */
export function parseMdx(body: string): MdxNode {
  return processor.parse(body);
}

export function isComponent({ type }: MdxNode) {
  return type === "mdxJsxFlowElement" || type === "mdxJsxTextElement";
}

/** The node and all its descendants, in reading order. */
export function* walk(node: MdxNode): Generator<MdxNode> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

export function lineOf({ position }: Pick<MdxNode, "position">) {
  return position?.start.line ?? 1;
}

/** The text of an attribute, true for an attribute without a value, or undefined if it is missing. */
export function attributeOf(node: MdxNode, name: string): string | true | undefined {
  const found = node.attributes?.find((attribute) => attribute.name === name);
  if (!found) return undefined;
  return typeof found.value === "string" ? found.value : true;
}

/** The text of a node as a reader sees it. */
export function textOf(node: MdxNode): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value ?? "";
  if (node.type === "break") return " ";
  return (node.children ?? []).map(textOf).join("");
}
