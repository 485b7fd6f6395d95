/** In characters. The rest of a longer query is ignored. */
export const longestQuery = 200;
const mostWords = 8;

// Words that are in every text, so they would outweigh the words that matter.
const commonWords = new Set(
  (
    "a about am an and are at be by can do does for from get he her him his how i if in is it me my " +
    "of on or our she should so that the their them they this to was we what when where who why will with you your"
  ).split(" "),
);

// The word that our texts use, and its synonyms: brand names, and words that our texts avoid.
const synonyms = {
  benzodiazepine:
    "alprazolam ativan benzo benzos clonazepam diazepam klonopin lorazepam temazepam valium xanax",
  naloxone: "narcan",
  opioid: "hydrocodone morphine opiate opiates oxycodone oxycontin percocet vicodin",
  buprenorphine: "suboxone",
  cannabis: "marijuana weed",
  overdose: "od",
  slip: "relapse relapsed relapses",
};
const ourWords = new Map(
  Object.entries(synonyms).flatMap(([our, others]) =>
    others.split(" ").map((other) => [other, our]),
  ),
);

/** At most eight words of a query, without common words, each replaced by the word that our texts use. */
export function searchWords(query: string): string[] {
  const typed =
    query
      .slice(0, longestQuery)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = typed.filter((word) => word.length > 1);
  const specific = long.filter((word) => !commonWords.has(word));
  const words = (specific.length > 0 ? specific : long).map((word) => ourWords.get(word) ?? word);
  return [...new Set(words)].slice(0, mostWords);
}
