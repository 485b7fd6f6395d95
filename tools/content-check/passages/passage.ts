/**
 * Whose words these are. "author": ours. "said": a line we offer as a good one. "shown": a line we show
 * without offering it, such as a first draft, a wrong answer, or what the other person says.
 */
export type Voice = "author" | "said" | "shown";

/** A piece of a text that is read as one: a paragraph, a line, an attribute. */
export interface Passage {
  /** In the file, counted from 1. */
  line: number;
  text: string;
  voice: Voice;
  /** Where it stands: in front matter, in running text, in an example, or in an exercise. */
  place: "front" | "prose" | "heading" | "example" | "exercise";
  /** Ids of the references that stand in it. */
  cites: string[];
  /** What follows the last of them, and so has no source; left out where there is none. */
  uncited?: string;
  /** It stands in the one box that may repeat what guidelines tell prescribers. */
  isGuidelineBox: boolean;
}

export interface Problem {
  file: string;
  line: number;
  level: "failure" | "warning";
  /** What is wrong, and what to do about it. */
  message: string;
}

/** A problem before anyone has said which file it is in. */
export type Finding = Omit<Problem, "file">;

export function failure(line: number, message: string): Finding {
  return { line, level: "failure", message };
}

export function warning(line: number, message: string): Finding {
  return { line, level: "warning", message };
}

/** The text without what stands in quotation marks: words that are somebody's, not ours. */
export function withoutQuotes(text: string) {
  return text.replace(/“[^”]*”/g, "“”");
}

const abbreviation = /\b(?:Dr|Mr|Mrs|Ms|Mx|St|vs|etc|e\.g|i\.e)\.$/;

/** The sentences of a passage; one without a full stop is one sentence. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(/(?<=[.?!…][”’)\]]*)\s+(?=[“‘(]?[\p{Lu}\d])/u);
  const sentences: string[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last))
      sentences[sentences.length - 1] += ` ${part}`;
    else sentences.push(part);
  }
  return sentences.filter((sentence) => /\p{L}/u.test(sentence));
}

/** Words made of letters; figures and phone numbers are none. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}’']*/gu) ?? [];
}
