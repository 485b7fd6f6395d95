import type { GlossaryEntry, Reference } from "~/content/glossary.server";
import type { MdxVocabulary } from "~/content/mdx.server";
import { proseVocabulary } from "~/content/vocabulary.server";

/** Components that cut a lesson: exercises, and the places where other features stand. */
const markers = [
  "Quiz",
  "Sort",
  "Reflect",
  "Checklist",
  "LifeRating",
  "SafetyCheck",
  "Dialogue",
  "Statement",
  "Observation",
  "Plan",
] as const;

const innerMarkers = ["Question", "Option", "Line", "Check"] as const;

/** What an author may write in a lesson: all that any text may hold, and what cuts a lesson. */
export function lessonVocabulary(
  glossary: Map<string, GlossaryEntry>,
  references: Map<string, Reference>,
) {
  const prose = proseVocabulary(glossary, references);
  return (): MdxVocabulary => ({ ...prose(), markers, innerMarkers });
}
