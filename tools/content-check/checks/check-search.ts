import { problemsIn } from "../documents";
import type { Problem } from "../passages/passage";
import { plain, readTypedWords } from "~/features/search/typed-words.server";

/** Checks the words that people type: each leads to pages that exist, and stands there once. */
export async function checkSearch(root: string, paths: ReadonlySet<string>): Promise<Problem[]> {
  try {
    const { file, groups, lines } = await readTypedWords(root);
    const seen = new Set<string>();
    const at = (key: string, message: string): Problem => ({
      file,
      line: lines[key] ?? 1,
      level: "failure",
      message,
    });
    return groups.flatMap(({ words, pages }, index) => [
      ...words.flatMap((word, inner) => {
        const known = seen.has(plain(word));
        seen.add(plain(word));
        return known ? [at(`${index}.words.${inner}`, `“${word}” stands in an earlier list`)] : [];
      }),
      ...pages.flatMap((page, inner) =>
        paths.has(page) ? [] : [at(`${index}.pages.${inner}`, `there is no page ${page}`)],
      ),
    ]);
  } catch (error) {
    return problemsIn(error, `${root}/phrases/search.yaml`);
  }
}
