import { failure, warning, wordsOf, type Finding, type Passage } from "../passages/passage";
import { readingGrade } from "../passages/reading-grade";

const hardest = 8.5;
const hard = 7.5;
const longParagraph = 80;

export function wordCount(passages: Passage[]) {
  return passages
    .filter(({ place }) => place === "prose" || place === "example")
    .reduce((count, { text }) => count + wordsOf(text).length, 0);
}

/** The reading grade of the running text. Short spoken lines would make a hard text look easy. */
export function gradeOf(passages: Passage[]) {
  return readingGrade(passages.filter(({ place }) => place === "prose"));
}

/** Finds texts that are too long, too short or too hard. Exercises don't count. */
export function checkLength(
  passages: Passage[],
  { least, most }: { least: number; most: number },
): Finding[] {
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
