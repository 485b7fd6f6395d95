import { signsOf } from "../evidence";
import type { Span } from "../phrases/find-signs";
import type { Reading, Word } from "../words/read-words";
import type { Assessment } from "./edit";

const longestQuote = 90;

/** The member's own words, to be quoted, or null if they are too long to quote. */
export function ownWords({ text }: Reading, { start, end }: { start: number; end: number }) {
  const words = text
    .slice(start, end)
    .replace(/[“”"]/g, "")
    .replace(/[\s.,;:]+$/, "");
  return words === "" || words.length > longestQuote || words.includes("\n") ? null : words;
}

/** The member's own words for the first span that is short enough to quote, or null. */
export function firstWords(reading: Reading, spans: readonly { start: number; end: number }[]) {
  for (const span of spans) {
    const words = ownWords(reading, span);
    if (words) return words;
  }
  return null;
}

/** A sentence of the coach that quotes the member's words. */
export function youWrote(words: string) {
  return `You wrote “${words}${/[?!]$/.test(words) ? "" : "."}”`;
}

const openings = new Set(["when", "after", "while", "since"]);
const shortest = 3;
const others = new Set("you your yours yourself we us our ours he she they".split(" "));

/**
 * The moment that the member wrote about. `asked` is the moment in the words of a question to the member,
 * such as "when you found the bottle". `quoted` is the member's own clause.
 */
export function ownMoment({ reading, evidence }: Assessment) {
  const clauses = Map.groupBy(reading.words, ({ clause }) => clause);
  for (const words of clauses.values()) {
    const at = words.findIndex(({ norm }) => openings.has(norm));
    const clause = at < 0 ? [] : words.slice(at);
    if (clause.length < shortest || isAhead(clause, words)) continue;
    const place = { start: clause[0]!.start, end: clause.at(-1)!.end };
    const quoted = ownWords(reading, place);
    if (!quoted) continue;
    const isOwn = clause[1]!.norm === "i" && !clause.some(({ norm }) => others.has(norm));
    return { quoted, asked: isOwn ? toMember(reading.text.slice(place.start, place.end)) : null };
  }
  const past = signsOf(evidence.signs, "when").find((span) => isPast(reading.words, span));
  const quoted = past && ownWords(reading, past);
  return quoted ? { quoted, asked: quoted.toLowerCase() } : null;
}

/** Whether the clause is about something that has not happened: "when you get home", "could you". */
function isAhead(clause: readonly Word[], whole: readonly Word[]) {
  const ahead = new Set(["will", "would", "could", "can", "get", "are", "want", "need", "text"]);
  const isRequest = whole.some(({ norm }) => ["could", "would", "can", "will"].includes(norm));
  return isRequest || ahead.has(clause[2]?.norm ?? "");
}

function isPast(words: readonly Word[], { from, to }: Span) {
  const norms = words.slice(from, to).map(({ norm }) => norm);
  return (
    norms[0] === "yesterday" ||
    norms[0] === "last" ||
    norms.at(-1) === "ago" ||
    norms.join(" ").startsWith("the other")
  );
}

const forMember: Record<string, string> = {
  i: "you",
  me: "you",
  my: "your",
  mine: "yours",
  myself: "yourself",
  "i'm": "you’re",
  "i've": "you’ve",
  "i'd": "you’d",
};

/** "when I found the bottle in my car" becomes "when you found the bottle in your car". */
function toMember(words: string) {
  return words
    .replace(/\bI was\b/gi, "you were")
    .replace(/\bI am\b/gi, "you are")
    .replace(/[\p{L}'’]+/gu, (word) => {
      const known = forMember[word.toLowerCase().replace("’", "'")];
      return known ?? word;
    })
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
