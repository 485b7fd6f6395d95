import { failure, type Finding, type Passage } from "../passages/passage";

/** Checks that the front matter lists exactly the sources that the text cites. */
export function checkCitations(passages: Passage[], sources: unknown, line: number): Finding[] {
  const listed = Array.isArray(sources) ? sources.map(String) : [];
  const cited = [...new Set(passages.flatMap(({ cites }) => cites))];
  const missing = cited.filter((id) => !listed.includes(id));
  const unused = listed.filter((id) => !cited.includes(id));
  return [
    ...missing.map((id) => failure(line, `sources: add ${id}, which the text cites`)),
    ...unused.map((id) => failure(line, `sources: take out ${id}, or cite it: it is listed only`)),
  ];
}
