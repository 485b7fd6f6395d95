import { WayOut } from "./way-out";
import type { GlossaryEntry, Reference } from "~/content/glossary.server";
import type { MdxVocabulary } from "~/content/mdx.server";
import { proseVocabulary } from "~/content/vocabulary.server";

/** Components that split the text of a lesson: exercises, and places for other features. */
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

/** What an author may write in a lesson: the components of any text, and the markers. */
export function lessonVocabulary(
  glossary: Map<string, GlossaryEntry>,
  references: Map<string, Reference>,
) {
  const prose = proseVocabulary(glossary, references);
  return (): MdxVocabulary => {
    const { components, ...rest } = prose();
    return { ...rest, components: { ...components, WayOut }, markers, innerMarkers };
  };
}
