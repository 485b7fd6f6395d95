import { failure, type Finding, type Passage } from "../passages/passage";

/** Finds claims that rest on a source of which we read only the contents, or nothing. */
export function checkStrength(
  passages: Passage[],
  references: ReadonlyMap<string, { read: string }>,
): Finding[] {
  return passages.flatMap(({ line, cites }) =>
    cites
      .filter((id) => ["contents", "nothing"].includes(references.get(id)?.read ?? ""))
      .map((id) =>
        failure(line, `${id} carries no claim: we read only its contents, or nothing of it`),
      ),
  );
}

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
