import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import type { MdxVocabulary } from "~/content/mdx.server";
import { isoDate, readProseFiles, reviewFields, textFields } from "~/content/text-files.server";
import { newestFirst, type Article, type Tag } from "./article";

const Tags = z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) }));

export const ArticleFile = z.strictObject({
  ...textFields,
  publishedOn: isoDate,
  updatedOn: isoDate.optional(),
  tags: z.array(z.string()).min(1, "name at least one tag of content/articles/tags.yaml"),
  ...reviewFields,
});

/** Every tag an article may have, in the order of the file. */
export async function readTags(folder: string): Promise<Tag[]> {
  const file = `${folder}/tags.yaml`;
  return parseFrontMatter(Tags, readFrontMatter(await readFile(file, "utf8"), 1), file);
}

/** The articles of a folder, newest first. Throws when one has a tag that tags.yaml does not know. */
export async function readArticles(
  folder: string,
  vocabulary: () => MdxVocabulary,
): Promise<Article[]> {
  const [tags, articles] = await Promise.all([
    readTags(folder),
    readProseFiles(folder, ArticleFile, vocabulary),
  ]);
  const known = new Set(tags.map(({ id }) => id));
  for (const article of articles) {
    const unknown = article.tags.find((tag) => !known.has(tag));
    if (unknown) {
      throw new Error(`${folder}/${article.id}.mdx: tags: ${unknown} is not in tags.yaml`);
    }
  }
  return newestFirst(articles);
}
