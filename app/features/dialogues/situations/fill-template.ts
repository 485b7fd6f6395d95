import type { Pronoun } from "../script/dialogue";
import { pronounForms } from "../script/door-words";
import type { SituationWords } from "./situation";

const marks = /\[([^[\]]+)\]/g;

/**
 * Puts the member's settings into every text of a template. A text names them as `[who]`, `[where]`,
 * `[when]`, `[starts]` and `[says]`, a pronoun as `[they]`, `[them]`, `[their]` or `[they’re]`, and a
 * verb with its two forms: `[is|are]`. With a capital first letter, the words have one too. Any other
 * text in brackets stays, and `npm run content` reports it.
 */
export function fillTemplate<Block>(block: Block, words: SituationWords): Block {
  const known = wordsFor(words);
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(marks, replacement);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  const replacement = (mark: string, name: string) => {
    const [singular, plural] = name.split("|");
    if (plural !== undefined) return pronounForms(words.pronoun).isPlural ? plural : singular!;
    const isCapital = name !== name.toLowerCase();
    const word = known[name.toLowerCase()];
    if (word === undefined) return mark;
    return isCapital ? capital(word) : word;
  };
  return fill(block) as Block;
}

function wordsFor({ name, pronoun, where, when, starts, says }: SituationWords) {
  const { subject, object, possessive, isPlural } = pronounForms(pronoun);
  const words: Record<string, string> = {
    who: name,
    where: bare(where),
    when: bare(when),
    starts: bare(starts),
    says: sentence(says),
    they: subject,
    them: object,
    their: possessive,
    "they’re": `${subject}${isPlural ? "’re" : "’s"}`,
    themselves: reflexive[pronoun],
  };
  return words;
}

const reflexive: Record<Pronoun, string> = {
  he: "himself",
  she: "herself",
  they: "themselves",
};

/** Without a period at its end, to stand inside a sentence of ours. */
function bare(text: string) {
  return text.replace(/[.\s]+$/, "");
}

/** A sentence as the script quotes it: without quotation marks, and with an end. */
function sentence(text: string) {
  const inner = text.replace(/^[\s"“”']+|[\s"“”']+$/g, "");
  return /[.!?…]$/.test(inner) ? inner : `${inner}.`;
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
