/** A text as the rules read it. Every place in it has a place in the text as it was written. */
export interface PlainText {
  plain: string;
  /** The range of the written text for a range of the plain one. */
  written: (start: number, end: number) => { start: number; end: number };
}

/**
 * Returns the text with plain spaces and hyphens: phones and word processors write "2 mg" and
 * "16‑year‑old" with others. Characters that nobody sees are left out, and spaces never stand in a row.
 */
export function plainText(text: string): PlainText {
  const places: number[] = [];
  let plain = "";
  for (let index = 0; index < text.length; index += 1) {
    const unit = plainUnit(text[index]!);
    if (unit === "" || (unit === " " && plain.endsWith(" "))) continue;
    plain += unit;
    places.push(index);
  }
  return {
    plain,
    written: (start, end) => ({ start: places[start]!, end: places[end - 1]! + 1 }),
  };
}

function plainUnit(unit: string) {
  if (unit !== "\n" && /\s/.test(unit) && unit !== "\uFEFF") return " ";
  if (/[\u2010-\u2013\u2212]/.test(unit)) return "-";
  return /[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(unit) ? "" : unit;
}
