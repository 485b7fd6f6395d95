import { lineOf, textOf, walk, type MdxNode } from "../passages/mdx-tree";
import { failure, type Finding, type Passage } from "../passages/passage";

/** Finds headings that skip a level, are empty, or repeat an earlier heading. */
export function checkOutline(tree: MdxNode): Finding[] {
  const seen = new Set<string>();
  let above = 1;
  return [...walk(tree)].flatMap((node) => {
    if (node.type !== "heading") return [];
    const { depth = 2 } = node;
    const text = textOf(node).trim();
    const skipped = depth > above + 1 ? "#".repeat(above + 1) : null;
    const isRepeated = seen.has(text);
    above = depth;
    seen.add(text);
    if (text === "") return [failure(lineOf(node), "a heading without words: write them after it")];
    if (skipped) return [failure(lineOf(node), `“${text}” leaves out a level: use ${skipped}`)];
    if (isRepeated) return [failure(lineOf(node), `“${text}” is a heading above already`)];
    return [];
  });
}

/** Markup and notes that a reader would see as typed. */
const leftovers: [RegExp, string][] = [
  [/^#{1,6}\p{L}/u, "put a space after the # of a heading"],
  [/\*\*|(?<!\S)\*\S|~~/, "stars and waves show as typed: close them, or take them out"],
  [/\]\s?\(|\]\[|\[\^/, "a link is [words](/address), with nothing between ] and ("],
  [/^\|.*\|/, "there are no tables here: write a list"],
  [/https?:\/\/|www\./, "write an address as a link: [words](https://…)"],
  [/\b(?:TODO|TBD|TK|FIXME|XXX)\b|lorem ipsum|\[(?:add|insert|name|your)\b/i, "finish this first"],
];

export function checkLeftovers(passages: Passage[]): Finding[] {
  return passages.flatMap(({ line, text }) => {
    for (const [pattern, message] of leftovers) {
      const found = pattern.exec(text);
      if (found) return [failure(line, `“${found[0]}”: ${message}`)];
    }
    return [];
  });
}
