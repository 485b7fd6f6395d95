interface Place {
  start: number;
  end: number;
}

const pairs = new Map(
  Object.entries({ "“": "”", "«": "»", "„": "“", '"': '"', "‘": "’", "'": "'" }),
);
const marks = /["“”„«»‘’'\n]/g;

/**
 * Returns for each word whether it is a quotation, because the member does not say those words. Returns
 * false for every word if most of the text is in quotation marks: the member then only marks the
 * sentence.
 */
export function quotedPlaces(text: string, words: readonly Place[]): boolean[] {
  const quotes = findQuotes(text);
  let next = 0;
  const isQuoted = words.map(({ start, end }) => {
    while (quotes[next] && quotes[next]!.end < end) next += 1;
    return quotes[next] !== undefined && quotes[next]!.start < start;
  });
  const quoted = isQuoted.filter(Boolean).length;
  return quoted * 2 > words.length ? words.map(() => false) : isQuoted;
}

/** Returns the text with spaces in place of these words, so that every other word stays in its place. */
export function withoutQuoted(text: string, quoted: readonly Place[]) {
  let from = 0;
  const parts = quoted.flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, " ".repeat(end - start)];
  });
  return parts.join("") + text.slice(from);
}

/** Finds quotations in one pass. A mark that is not closed on its line opens no quotation. */
function findQuotes(text: string): Place[] {
  const quotes: Place[] = [];
  let open: { start: number; closing: string } | null = null;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === "\n") open = null;
    else if (open && mark === open.closing && isClosing(text, mark, index)) {
      quotes.push({ start: open.start, end: index + 1 });
      open = null;
    } else if (!open && pairs.has(mark) && isOpening(text, mark, index)) {
      open = { start: index, closing: pairs.get(mark)! };
    }
  }
  return quotes;
}

// A single mark is usually an apostrophe. It opens a quotation only before a letter and not after a
// letter or a digit.
function isOpening(text: string, mark: string, at: number) {
  if (mark !== "‘" && mark !== "'") return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

function isClosing(text: string, mark: string, at: number) {
  return (mark !== "’" && mark !== "'") || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
