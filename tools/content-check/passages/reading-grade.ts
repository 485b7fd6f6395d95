import { syllable } from "syllable";
import { sentencesOf, wordsOf, type Passage } from "./passage";

// A family has to learn these names anyway, and they would make a plain sentence look hard.
const medicines =
  /^(?:benzodiazepines?|buprenorphine|methadone|naloxone|fentanyl|clonazepam|diazepam|lorazepam|alprazolam)$/i;

/**
 * The school grade of a text by the Flesch-Kincaid formula (1975), without names of medicines, figures
 * and phone numbers. Null for a text without a sentence.
 */
export function readingGrade(passages: Pick<Passage, "text">[]): number | null {
  let sentences = 0;
  let words = 0;
  let syllables = 0;
  for (const { text } of passages) {
    for (const sentence of sentencesOf(text)) {
      const counted = wordsOf(sentence).filter((word) => !medicines.test(word));
      if (counted.length === 0) continue;
      sentences += 1;
      words += counted.length;
      for (const word of counted) syllables += syllablesIn(word);
    }
  }
  if (sentences === 0) return null;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

const counts = new Map<string, number>();

/** Counting takes long, and most words come again and again. */
function syllablesIn(word: string) {
  const known = counts.get(word);
  if (known !== undefined) return known;
  const count = Math.max(1, syllable(word.replace(/[’']/g, "'")));
  counts.set(word, count);
  return count;
}
