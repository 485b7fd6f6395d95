/** What stands in the box at most; more is cut off. */
export const longestQuery = 200;
const mostWords = 8;

// Words that stand in every text and would push the telling ones aside.
const tooCommon = new Set(
  (
    "a about am an and are at be by can do does for from get he her him his how i if in is it me my " +
    "of on or our she should so that the their them they this to was we what when where who why will with you your"
  ).split(" "),
);

/** The words of a query that say what is looked for. */
export function tellingWords(query: string): string[] {
  const words =
    query
      .slice(0, longestQuery)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 1);
  const telling = long.filter((word) => !tooCommon.has(word));
  return [...new Set(telling.length > 0 ? telling : long)].slice(0, mostWords);
}

/**
 * A query in the words of SQLite's full-text search: every word, or any of them. Each stands in quotes,
 * so nothing a reader types is an operator; the last may be unfinished.
 */
export function matchOf(words: string[], how: "every" | "any") {
  return words
    .map((word, index) => {
      const mayGoOn = index === words.length - 1 && word.length > 2;
      return `"${word}"${mayGoOn ? "*" : ""}`;
    })
    .join(how === "every" ? " AND " : " OR ");
}
