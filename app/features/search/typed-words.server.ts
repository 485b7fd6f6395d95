import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import { readWhenChanged } from "~/content/read-when-changed.server";

const TypedWords = z.array(
  z.strictObject({
    words: z.array(z.string().trim().min(1, "must not be empty")).min(1),
    pages: z.array(z.string().regex(/^\/[\w/-]+$/, "must be an address of this site")).min(1),
  }),
);

/** What people type, with the pages that fit. Throws an error that names file and line of a mistake. */
export async function readTypedWords(folder: string) {
  const file = `${folder}/phrases/search.yaml`;
  const front = readFrontMatter(await readFile(file, "utf8"), 1);
  return { file, groups: parseFrontMatter(TypedWords, front, file), lines: front.lines };
}

const getTypedWords = readWhenChanged(async () => {
  const { groups } = await readTypedWords("content");
  return groups.flatMap(({ words, pages }) => words.map((word) => ({ typed: plain(word), pages })));
});

/** The addresses of pages that fit the words of a query, those of the longest words first. */
export async function pagesFor(query: string): Promise<string[]> {
  const asked = ` ${plain(query)} `;
  const fitting = (await getTypedWords()).filter(({ typed }) => asked.includes(` ${typed} `));
  const bySize = fitting.toSorted((one, other) => other.typed.length - one.typed.length);
  return [...new Set(bySize.flatMap(({ pages }) => pages))];
}

/** Lower case, without punctuation: "Won’t" and "wont" are the same. */
export function plain(text: string) {
  return text
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
