import { attributeOf, lineOf, textOf, walk, type MdxNode } from "../passages/mdx-tree";
import { failure, type Finding } from "../passages/passage";

/** Everything that a text may link to or name. */
export interface Targets {
  /** Addresses of this site, without # or ?. */
  paths: ReadonlySet<string>;
  dialogues: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  references: ReadonlySet<string>;
}

/** Finds links, dialogues, words and sources that do not exist. */
export function checkLinks(tree: MdxNode, targets: Targets): Finding[] {
  return [...walk(tree)].flatMap((node) => {
    if (node.type === "link") return [...checkLink(node, targets), ...checkLinkText(node)];
    if (node.type === "definition") return checkLink(node, targets);
    const id = attributeOf(node, "id");
    if (typeof id !== "string") return [];
    const missing = missingFrom(node.name ?? "", id, targets);
    return missing ? [failure(lineOf(node), `<${node.name} id="${id}">: ${missing}`)] : [];
  });
}

function missingFrom(name: string, id: string, { dialogues, terms, references }: Targets) {
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

/** Checks that the text of a link says where it leads, because screen readers list links alone. */
function checkLinkText(node: MdxNode): Finding[] {
  const text = textOf(node).trim();
  if (text !== "" && !/^(?:click )?(?:here|this|link|more|read more)$/i.test(text)) return [];
  return [failure(lineOf(node), `a link called “${text}”: name the page it leads to`)];
}

function checkLink(node: MdxNode, targets: Targets): Finding[] {
  const line = lineOf(node);
  const url = node.url ?? "";
  if (url.startsWith("/")) {
    const [path = "", target] = url.split("#");
    if (!targets.paths.has(path)) {
      return [failure(line, `there is no page at ${path}: check the address for a slip`)];
    }
    if (target && !isTarget(path, target, targets)) {
      return [failure(line, `${path} has no part called ${target}`)];
    }
    return [];
  }
  if (/^https:\/\/[\w.-]+/.test(url)) return [];
  return [failure(line, `“${url}”: begin a link with / for this site, or with https://`)];
}

/** Whether the page has a part with this id. Only these pages have stable ids. */
function isTarget(path: string, target: string, { terms, references }: Targets) {
  if (path === "/glossary") return terms.has(target);
  if (path === "/references") return references.has(target);
  return path === "/" && ["tonight", "how", "inside", "private"].includes(target);
}
