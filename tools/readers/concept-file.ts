import { readFileSync } from "node:fs";
import { splitWords } from "~/features/coach/reader/concepts";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";

export const conceptsFile = "content/readers/concepts.yaml";

const phrases = z.record(z.string(), z.string().min(1));
const ConceptList = z
  .strictObject({
    sets: phrases,
    spellings: phrases,
    harmless: z.string(),
    concepts: phrases,
  })
  .refine(({ harmless, concepts }) => splitWords(harmless).every((name) => name in concepts), {
    message: "harmless names a concept that is not in the list",
  });

/** Reads the concepts from disk. Throws an error that names file and line if they are invalid. */
export function readConcepts(file = conceptsFile) {
  return parseFrontMatter(ConceptList, readFrontMatter(readFileSync(file, "utf8"), 1), file);
}
