import { readArticles, readTags } from "./read-articles.server";
import { readGuides } from "./read-guides.server";
import { readPages } from "./read-pages.server";
import { readTonight } from "./read-tonight.server";
import { readGlossary, readReferences } from "~/content/glossary.server";
import { proseVocabulary } from "~/content/vocabulary.server";

/** Everything there is to read beside the course. Throws naming the first file that is broken. */
export async function readLibrary(folder: string) {
  const [glossary, references] = await Promise.all([readGlossary(folder), readReferences(folder)]);
  const vocabulary = proseVocabulary(glossary, references);
  const [guides, articles, tags, tonight, pages] = await Promise.all([
    readGuides(`${folder}/guides`, vocabulary),
    readArticles(`${folder}/articles`, vocabulary),
    readTags(`${folder}/articles`),
    readTonight(`${folder}/tonight`, vocabulary),
    readPages(`${folder}/pages`, vocabulary),
  ]);
  return { glossary, references, guides, articles, tags, tonight, pages };
}

export type Library = Awaited<ReturnType<typeof readLibrary>>;
