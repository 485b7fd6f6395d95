import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import type { ArticleTag } from "./article";

const Tags = z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) }));

/** Every tag an article may have, in the order of articles/tags.yaml. */
export async function readArticleTags(root: string): Promise<ArticleTag[]> {
  const file = `${root}/articles/tags.yaml`;
  return parseFrontMatter(Tags, readFrontMatter(await readFile(file, "utf8"), 1), file);
}

/** Throws, naming the file, if an article has a tag that isn't in the list. */
export function checkArticleTags(
  root: string,
  articles: { id: string; tags: string[] }[],
  tags: ArticleTag[],
) {
  const known = new Set(tags.map(({ id }) => id));
  for (const article of articles) {
    const unknown = article.tags.find((tag) => !known.has(tag));
    if (unknown) {
      throw new Error(`${root}/articles/${article.id}.mdx: tags: ${unknown} is not in tags.yaml`);
    }
  }
}
