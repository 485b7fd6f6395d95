/**
 * A short mark of a note, the same in the browser and on the server. A form sends the mark of the note that
 * it was filled from, so that a note saved elsewhere is not overwritten. It protects nothing: 53 bits of a
 * plain hash are enough to tell two notes of one person apart.
 */
export function noteMark(text: string) {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  // A browser sends two characters for a line break.
  for (const character of text.replaceAll("\r\n", "\n")) {
    const code = character.codePointAt(0)!;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
