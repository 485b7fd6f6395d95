import { attributeOf, lineOf, textOf, walk, type MdxNode } from "../passages/mdx-tree";
import { failure, type Finding } from "../passages/passage";

/** What a text may point to. */
export interface Places {
  /** Addresses of the site, without what follows # or ?. */
  paths: ReadonlySet<string>;
  dialogues: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  references: ReadonlySet<string>;
}

/** Links, practice conversations, words and sources that do not exist. */
export function checkLinks(tree: MdxNode, places: Places): Finding[] {
  return [...walk(tree)].flatMap((node) => {
    if (node.type === "link") return [...checkLink(node, places), ...checkLinkText(node)];
    if (node.type === "definition") return checkLink(node, places);
    const id = attributeOf(node, "id");
    if (typeof id !== "string") return [];
    const missing = missingFrom(node.name ?? "", id, places);
    return missing ? [failure(lineOf(node), `<${node.name} id="${id}">: ${missing}`)] : [];
  });
}

function missingFrom(name: string, id: string, { dialogues, terms, references }: Places) {
  if (name === "Term" && !terms.has(id)) {
    return "there is no such word in content/glossary.yaml; add it or choose another";
  }
  if (name === "Cite" && !references.has(id)) {
    return "there is no such source in content/references.yaml";
  }
  if (name === "Dialogue" && !dialogues.has(id)) {
    return "there is no such file in content/dialogues";
  }
  return null;
}

/** Read by itself, as a screen reader lists links, it must say where it leads. */
function checkLinkText(node: MdxNode): Finding[] {
  const text = textOf(node).trim();
  if (text !== "" && !/^(?:click )?(?:here|this|link|more|read more)$/i.test(text)) return [];
  return [failure(lineOf(node), `a link called “${text}”: name the page it leads to`)];
}

function checkLink(node: MdxNode, places: Places): Finding[] {
  const line = lineOf(node);
  const url = node.url ?? "";
  if (url.startsWith("/")) {
    const [path = "", target] = url.split("#");
    if (!places.paths.has(path)) {
      return [failure(line, `there is no page at ${path}: check the address for a slip`)];
    }
    if (target && !isTarget(path, target, places)) {
      return [failure(line, `${path} has no part called ${target}`)];
    }
    return [];
  }
  if (/^https:\/\/[\w.-]+/.test(url)) return [];
  return [failure(line, `“${url}”: begin a link with / for this site, or with https://`)];
}

/** Only these pages have parts with lasting names. */
function isTarget(path: string, target: string, { terms, references }: Places) {
  if (path === "/glossary") return terms.has(target);
  if (path === "/references") return references.has(target);
  return path === "/" && ["tonight", "how", "inside", "private"].includes(target);
}
