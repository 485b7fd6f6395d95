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

// The word our texts use, and what people may call it: the name on a box, or a word we avoid.
const otherWords = {
  benzodiazepine:
    "alprazolam ativan benzo benzos clonazepam diazepam klonopin lorazepam temazepam valium xanax",
  naloxone: "narcan",
  opioid: "hydrocodone morphine opiate opiates oxycodone oxycontin percocet vicodin",
  buprenorphine: "suboxone",
  cannabis: "marijuana",
  overdose: "od",
  slip: "relapse relapsed relapses",
};
const ourWords = new Map(
  Object.entries(otherWords).flatMap(([our, others]) =>
    others.split(" ").map((other) => [other, our]),
  ),
);

/** The words of a query that say what is looked for, as our texts say them. */
export function tellingWords(query: string): string[] {
  const typed =
    query
      .slice(0, longestQuery)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = typed.filter((word) => word.length > 1);
  const telling = long.filter((word) => !tooCommon.has(word));
  const words = (telling.length > 0 ? telling : long).map((word) => ourWords.get(word) ?? word);
  return [...new Set(words)].slice(0, mostWords);
}
