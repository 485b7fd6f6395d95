import { isScript } from "../documents";
import type { DocumentKind } from "../document-kinds";
import { componentRules } from "./component-rules";
import {
  attributeOf,
  isComponent,
  lineOf,
  textOf,
  walk,
  type MdxAttribute,
  type MdxNode,
} from "../passages/mdx-tree";
import { failure, type Finding } from "../passages/passage";

/** Finds components, attributes and markup that an author cannot use here. */
export function checkComponents(tree: MdxNode, kind: DocumentKind): Finding[] {
  return [...inside(tree, null, kind), ...checkIds(tree), ...checkTrials(tree)];
}

function inside(node: MdxNode, parent: string | null, kind: DocumentKind): Finding[] {
  const isBlock = isComponent(node) && typeof node.name === "string";
  const own = isBlock ? checkComponent(node, parent, kind) : checkMarkup(node);
  const within = isBlock ? (node.name ?? null) : parent;
  return [...own, ...(node.children ?? []).flatMap((child) => inside(child, within, kind))];
}

function checkMarkup(node: MdxNode): Finding[] {
  const line = lineOf(node);
  switch (node.type) {
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return [failure(line, "braces hold code, and a text holds none: take { } out")];
    case "mdxjsEsm":
      return [
        failure(line, "“import” and “export” at the start of a line are code: reword the line"),
      ];
    case "heading":
      return node.depth === 1
        ? [failure(line, "the title is the page’s only “#” heading: begin sections with “##”")]
        : [];
    case "image":
    case "imageReference":
      return checkPicture(node);
    default:
      return [];
  }
}

const noText =
  /^(?:|an? )(?:|image|picture|photo|screenshot|img[\w-]*|.*\.(?:png|jpe?g|webp|svg))$/i;

function checkPicture(node: MdxNode): Finding[] {
  const line = lineOf(node);
  if (noText.test(node.alt?.trim() ?? "")) {
    return [failure(line, "a picture without text: say what it shows, as ![what it shows](…)")];
  }
  return node.type === "image" && !node.url?.startsWith("/")
    ? [failure(line, "a picture comes from this site: begin its address with /")]
    : [];
}

function checkComponent(node: MdxNode, parent: string | null, kind: DocumentKind): Finding[] {
  const name = node.name ?? "";
  const line = lineOf(node);
  const rule = componentRules[name];
  if (name === "img") return [failure(line, "write a picture as ![what it shows](…)")];
  if (!rule) {
    const known = Object.keys(componentRules).filter((candidate) => isNear(candidate, name));
    const hint = known.length > 0 ? ` Did you mean <${known[0]}>?` : "";
    return [failure(line, `<${name}> is not a component.${hint}`)];
  }
  const isAllowed = rule.in ? rule.in.includes(kind) : !isScript(kind);
  if (!isAllowed) return [failure(line, `<${name}> cannot stand in this kind of file`)];
  if (rule.inside && rule.inside !== parent) {
    return [failure(line, `<${name}> can stand only inside <${rule.inside}>`)];
  }
  return checkAttributes(node);
}

function checkAttributes(node: MdxNode): Finding[] {
  const { attributes, optional = [], isEmpty } = componentRules[node.name ?? ""]!;
  const known = Object.keys(attributes);
  const given = node.attributes ?? [];
  const missing = known.filter(
    (name) => !optional.includes(name) && !given.some((attribute) => attribute.name === name),
  );
  const hasWords = textOf(node).trim() !== "";
  return [
    ...(isEmpty && hasWords
      ? [failure(lineOf(node), `<${node.name} /> holds no words: take them out`)]
      : []),
    ...(isEmpty === false && !hasWords
      ? [failure(lineOf(node), `<${node.name}> needs words between its tags`)]
      : []),
    ...missing.map((name) => failure(lineOf(node), `<${node.name}> needs ${name}="…"`)),
    ...given.flatMap((attribute) => checkAttribute(node, attribute)),
  ];
}

function checkAttribute(node: MdxNode, attribute: MdxAttribute): Finding[] {
  const line = lineOf(attribute);
  const { name = "", value } = attribute;
  const rule = componentRules[node.name ?? ""]?.attributes[name];
  if (!rule) {
    const known = Object.keys(componentRules[node.name ?? ""]?.attributes ?? {});
    const takes = known.length > 0 ? `it takes ${known.join(", ")}` : "it takes none";
    return [failure(line, `<${node.name}> has no attribute ${name || "{…}"}: ${takes}`)];
  }
  if (rule === "flag") {
    return value == null ? [] : [failure(line, `${name} stands alone, without ="…"`)];
  }
  if (typeof value !== "string" || value.trim() === "") {
    return [failure(line, `${name}="…" of <${node.name}> needs plain text between its quotes`)];
  }
  if (rule !== "text" && !rule.includes(value)) {
    return [failure(line, `${name}="${value}" of <${node.name}>: use ${rule.join(", ")}`)];
  }
  return [];
}

const named = new Set(["Quiz", "Sort", "Reflect", "Checklist", "LifeRating", "SafetyCheck"]);

/** Checks the ids of exercises. Responses are saved by id, so two exercises with one id would share them. */
function checkIds(tree: MdxNode): Finding[] {
  const seen = new Set<string>();
  return [...walk(tree)].flatMap((node) => {
    const id = named.has(node.name ?? "") ? attributeOf(node, "id") : undefined;
    if (typeof id !== "string") return [];
    const isTaken = seen.has(id);
    seen.add(id);
    if (isTaken) return [failure(lineOf(node), `id="${id}" is taken by an exercise above`)];
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return [];
    return [failure(lineOf(node), `id="${id}": use small letters, digits and hyphens`)];
  });
}

/** Checks that a trial follows a paragraph that cites its source. */
function checkTrials({ children = [] }: MdxNode): Finding[] {
  return children.flatMap((node, index) => {
    if (node.name !== "Trial") return [];
    const before = children[index - 1];
    const isCited = before && [...walk(before)].some(({ name }) => name === "Cite");
    return isCited
      ? []
      : [failure(lineOf(node), "<Trial>: cite its source in the paragraph above")];
  });
}

/** Whether two names differ by one letter, or only in capitals. */
function isNear(one: string, other: string) {
  const a = one.toLowerCase();
  const b = other.toLowerCase();
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return [
    a.slice(index + 1) === b.slice(index + 1),
    a.slice(index) === b.slice(index + 1),
    a.slice(index + 1) === b.slice(index),
  ].some(Boolean);
}
