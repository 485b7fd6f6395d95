import type { CardWords } from "./gift-card";

const longest = { line: 200, by: 60 };

/** The giver's words for the card, cut to what fits on it. They go back to the page and nowhere else. */
export function readCardWords(form: FormData): CardWords {
  const read = (name: keyof CardWords) =>
    String(form.get(name) ?? "")
      .replace(/\r\n?/g, "\n")
      .trim()
      .slice(0, longest[name]);
  return { line: read("line"), by: read("by") };
}
