const titles = new Set(["dr", "mr", "mrs", "ms", "st", "prof", "vs", "etc"]);

/**
 * Returns whether the characters between two words are no pause, the end of a clause, or the end of a
 * sentence.
 */
export function pauseIn(gap: string, before: string, after: string | undefined) {
  const startsAnew = after !== undefined && /^\p{Lu}/u.test(after);
  if (/[\n\r!?。！？؟।]/.test(gap)) return "sentence";
  if (/\.\s*\.|…/.test(gap)) return startsAnew ? "sentence" : "clause";
  if (gap.includes(".")) {
    if (titles.has(before.toLowerCase())) return "none";
    // "J. Lee" and "a.m. on Friday" continue the sentence. "at ten p.m. Could you" starts a new one.
    if (/^[^iI]$/.test(before)) return startsAnew && /m/i.test(before) ? "sentence" : "none";
    return startsAnew || /\s/.test(gap) ? "sentence" : "clause";
  }
  return /[,;:()[\]–—"“”«»]|\s-+\s|--/.test(gap) ? "clause" : "none";
}
