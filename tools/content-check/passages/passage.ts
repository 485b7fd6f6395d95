/**
 * Who speaks. "author": we do. "said": a good line that we offer. "shown": a line that we do not
 * offer, such as a first draft, a wrong answer, or a line of the loved one.
 */
export type Voice = "author" | "said" | "shown";

/** A piece of text that the checks read as one: a paragraph, a line, an attribute. */
export interface Passage {
  /** In the file, counted from 1. */
  line: number;
  text: string;
  voice: Voice;
  place: "front" | "prose" | "heading" | "example" | "exercise";
  /** Ids of the references that it cites. */
  cites: string[];
  /** The text after the last citation, which has no source. Missing if nothing is cited. */
  uncited?: string;
  /** Whether it is in the only box that may repeat what guidelines tell prescribers. */
  isGuidelineBox: boolean;
}

export interface Problem {
  file: string;
  line: number;
  level: "failure" | "warning";
  /** What is wrong and what to do about it. */
  message: string;
}

/** A problem without its file. */
export type Finding = Omit<Problem, "file">;

export function failure(line: number, message: string): Finding {
  return { line, level: "failure", message };
}

export function warning(line: number, message: string): Finding {
  return { line, level: "warning", message };
}

/** The text without its quotes, which are not our words. */
export function withoutQuotes(text: string) {
  return text.replace(/“[^”]*”/g, "“”");
}

const abbreviation = /\b(?:Dr|Mr|Mrs|Ms|Mx|St|vs|etc|e\.g|i\.e)\.$/;

/** The sentences of a text. A text without a period is one sentence. */
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

/** The words of a text, without figures and phone numbers. */
export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}’']*/gu) ?? [];
}
