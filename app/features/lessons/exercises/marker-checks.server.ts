import type { Marker } from "~/content/mdx-marker.server";

export function textAttribute({ attributes }: Marker, name: string) {
  const value = attributes[name];
  if (typeof value !== "string" || value.trim() === "") throw new Error(`${name}="…" is missing`);
  return value;
}

export function innerHtml({ name, html }: Marker) {
  if (html === "") throw new Error(`a <${name}> is empty`);
  // Markdown wraps the text in a paragraph if it is on a line of its own.
  return html.replace(/^<p>([\s\S]*)<\/p>$/, "$1");
}

export function childrenNamed({ children }: Marker, name: string) {
  const stray = children.find((child) => child.name !== name);
  if (stray) throw new Error(`only <${name}> may stand inside it, not <${stray.name}>`);
  return children;
}

export function allowAttributes({ name, attributes }: Marker, known: string[]) {
  const unknown = Object.keys(attributes).find((key) => !known.includes(key));
  if (unknown) throw new Error(`<${name}> has no attribute ${unknown}`);
}

export function checkCount(count: number, least: number, most: number, message: string) {
  if (count < least || count > most) throw new Error(`${message}, and has ${count}`);
}
