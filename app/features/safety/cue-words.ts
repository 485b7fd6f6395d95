const notForms = new Map(
  Object.entries({
    cannot: "can",
    cant: "can",
    wont: "will",
    dont: "do",
    doesnt: "does",
    didnt: "did",
    isnt: "is",
    arent: "are",
    aint: "is",
    wasnt: "was",
    werent: "were",
    wouldnt: "would",
    couldnt: "could",
    shouldnt: "should",
    hasnt: "has",
    havent: "have",
    hadnt: "had",
  }),
);

/**
 * The words of a text in the form that cue phrases have: lower case, no accents, no punctuation, and
 * "can't", "cannot" and "can not" all as two words.
 */
export function readWords(text: string) {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘‛`´ʼ′＇]/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const verb = notForms.get(word);
    return verb ? [verb, "not"] : [word];
  });
}
