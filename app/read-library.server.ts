import { readArticles, readTags } from "~/features/articles/read-articles.server";
import { readGuides } from "~/features/guides/read-guides.server";
import { readPages } from "~/features/pages/read-pages.server";
import { readTonight } from "~/features/tonight/read-tonight.server";
import { readGlossary, readReferences } from "./glossary.server";
import { proseVocabulary } from "./prose-vocabulary.server";

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
