import { safetyPath } from "~/http/paths";

/** A worksheet for paper: a title, and what to write, in order. */
export interface PaperSheet {
  title: string;
  fields: readonly string[];
  /** A last line with a link to help. */
  safety?: { text: string; href: string; link: string };
}

/** Sheets by marker and kind, as an author writes them. No field may ask for a dose. */
const sheets: Record<string, PaperSheet> = {
  "Plan invitation": {
    title: "On paper: an invitation, ready",
    fields: [
      "Their own reasons, in words they have used",
      "A good hour and a good place",
      "Who should say it",
      "Two or three options: name, number, cost, wait, first step, and whether a doctor must look first",
      "What they may say against it, and your answer",
      "What you can offer: a ride, a sitter, someone for the dog",
      "What happens if it’s yes today",
      "What you’ll do if it’s no for now",
      "The line you’ll stop on",
    ],
    safety: {
      text: "If home isn’t safe, nobody should be invited to anything yet. First see",
      href: safetyPath,
      link: "who can help",
    },
  },
};

/** The sheet for a marker and its kind, or null if there is none. */
export function paperSheetFor(name: string, kind: unknown): PaperSheet | null {
  return sheets[`${name} ${String(kind)}`] ?? null;
}
