import type { DocumentKind } from "./component-rules";
import { failure, warning, wordsOf, type Finding, type Passage } from "../passages/passage";
import { readingGrade } from "../passages/reading-grade";

/** Words of a text and its examples, without exercises, by kind of file. */
const lengths: Record<DocumentKind, { least: number; most: number }> = {
  lesson: { least: 350, most: 700 },
  article: { least: 300, most: 700 },
  guide: { least: 200, most: 400 },
  tonight: { least: 120, most: 300 },
  page: { least: 200, most: 1000 },
  dialogue: { least: 250, most: 800 },
};

const hardest = 8.5;
const hard = 7.5;
const longParagraph = 80;

export function wordCount(passages: Passage[]) {
  return passages
    .filter(({ place }) => place === "prose" || place === "example")
    .reduce((count, { text }) => count + wordsOf(text).length, 0);
}

/** The grade of the running text alone: short spoken lines would make a hard text look easy. */
export function gradeOf(passages: Passage[]) {
  return readingGrade(passages.filter(({ place }) => place === "prose"));
}

/** Texts that are too long, too short or too hard. */
export function checkLength(passages: Passage[], kind: DocumentKind): Finding[] {
  const { least, most } = lengths[kind];
  const words = wordCount(passages);
  return [
    ...(words < least ? [failure(1, `${words} words: write at least ${least}`)] : []),
    ...(words > most ? [failure(1, `${words} words: cut it to ${most}, or make it two`)] : []),
    ...checkGrade(gradeOf(passages)),
    ...passages.flatMap(checkParagraph),
  ];
}

function checkGrade(grade: number | null): Finding[] {
  if (grade === null || grade <= hard) return [];
  const message = `reading grade ${grade.toFixed(1)}: shorter sentences and plainer words bring it below ${hard}`;
  return [grade > hardest ? failure(1, message) : warning(1, message)];
}

function checkParagraph({ line, text, place }: Passage): Finding[] {
  const words = wordsOf(text).length;
  if (place !== "prose" || words <= longParagraph) return [];
  return [warning(line, `a paragraph of ${words} words: break it in two`)];
}
