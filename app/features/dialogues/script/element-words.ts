import type { Element } from "~/content/elements";
import type { Pronoun } from "./dialogue";
import { pronounForms } from "./door-words";

interface ElementWords {
  /** What the line has: "short words". */
  name: string;
  /** What the line does, after "that": "is short". */
  does: string;
  /** What to try if the element was missing. */
  next: string;
}

/** The seven elements in a member's words. */
export function elementWords(element: Element, pronoun: Pronoun): ElementWords {
  const { object } = pronounForms(pronoun);
  const words: Record<Element, ElementWords> = {
    brief: {
      name: "few words",
      does: "is short",
      next: "Cut it to one breath. What comes after that is rarely heard.",
    },
    positive: {
      name: "what you’d like to see",
      does: "asks for something good",
      next: "Say what you would like to see, and leave out what you wouldn’t.",
    },
    specific: {
      name: "one real thing",
      does: "names one real thing",
      next: "Name one place and one hour, so there is something to say yes to.",
    },
    feeling: {
      name: "a feeling of your own",
      does: "says how you feel",
      next: "Say one feeling of your own in a calm word, such as “worried” or “glad.”",
    },
    understanding: {
      name: "showing you heard",
      does: `shows you heard ${object}`,
      next: `Before anything of yours, say back what you heard from ${object}.`,
    },
    responsibility: {
      name: "owning a small part",
      does: "owns a small part",
      next: "Own one small thing that is true. Never take the blame for the use.",
    },
    help: {
      name: "an offer of help",
      does: "offers help",
      next: `Offer one piece of help you can keep to, and let ${object} choose.`,
    },
  };
  return words[element];
}

/** "few words, an offer of help and one real thing" */
export function listWords(words: readonly string[]) {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
