import type { Reference } from "./glossary.server";

/** Returns the Cite component of one text. It numbers the sources in the order of their first mention. */
export function citation(references: Map<string, Reference>) {
  const cited: string[] = [];
  return function Cite({ id }: { id: string }) {
    if (!references.has(id)) {
      throw new Error(`<Cite id="${id}" />: there is no such source in content/references.yaml`);
    }
    if (!cited.includes(id)) cited.push(id);
    const number = cited.indexOf(id) + 1;
    return (
      <sup>
        <a href={`#source-${id}`} aria-label={`Source ${number}`}>
          {number}
        </a>
      </sup>
    );
  };
}

/** The ids of the sources that a compiled text cites, in the order in which it cites them. */
export function citedIn(html: string) {
  return [...new Set([...html.matchAll(/href="#source-(\w+)"/g)].map(([, id = ""]) => id))];
}

/** Throws an error that names the file unless its front matter lists exactly the sources it cites. */
export function checkSources(file: string, listed: string[], cited: string[]) {
  const missing = cited.filter((id) => !listed.includes(id));
  const unused = listed.filter((id) => !cited.includes(id));
  if (missing.length > 0) {
    throw new Error(`${file}: sources: add ${missing.join(", ")}, which the text cites`);
  }
  if (unused.length > 0) {
    throw new Error(`${file}: sources: ${unused.join(", ")} is listed and never cited`);
  }
}
