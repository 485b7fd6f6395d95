import { codeWords } from "./code-words";

/** How many codes `codeFrom` can make. */
export const codeCount = codeWords.length ** 2 * 1_000_000;

/**
 * The code with this number, from 0 to `codeCount` - 1: two words and six figures, such as "maple lantern 308115".
 * `first` replaces the first word, for a code that an administrator names.
 */
export function codeFrom(number: number, first?: string) {
  const figures = number % 1_000_000;
  const words = Math.floor(number / 1_000_000);
  const pair = [
    first ?? codeWords[Math.floor(words / codeWords.length)],
    codeWords[words % codeWords.length],
  ];
  return `${pair.join(" ")} ${String(figures).padStart(6, "0")}`;
}

const longest = 80;

/**
 * The code in what somebody typed, or null if the text is no code. Capital letters, hyphens, and spaces
 * anywhere between the parts make no difference.
 */
export function readCode(typed: string): string | null {
  const text = typed.normalize("NFKC").toLowerCase();
  if (text.length > longest) return null;
  const parts = /^([a-z]+(?: [a-z]+)*) ?(\d[\d ]*)$/.exec(text.replace(/[^a-z0-9]+/g, " ").trim());
  if (!parts) return null;
  const figures = parts[2]!.replaceAll(" ", "");
  return figures.length === 6 ? `${parts[1]} ${figures}` : null;
}
