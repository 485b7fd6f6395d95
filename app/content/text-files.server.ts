import { readdir } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter } from "./front-matter.server";
import { compileMdx, type MdxVocabulary } from "./mdx.server";
import { checkSources, citedIn } from "./citations.server";

/** A text that is one file, such as a guide, an article or a page. */
export interface ProseFile {
  /** The name of the file without extension, and the last part of the address. */
  id: string;
  html: string;
  /** The ids of its references, in the order in which the text cites them. */
  sources: string[];
}

export const isoDate = z.iso.date("must be a date such as 2026-11-22");

/** Front matter that every text has. */
export const textFields = {
  title: z.string().trim().min(1, "must not be empty"),
  /** One line that any visitor may read. */
  summary: z.string().trim().min(1, "must not be empty").max(160, "must be at most 160 characters"),
  sources: z.array(z.string()).default([]),
};

/** What `reviewedBy` says until a clinician has read the text. */
export const awaitingReview = "awaiting clinical review";

/** False while a text waits for its review. A text without `reviewedBy` needs none. */
export function isReviewed({ reviewedBy }: { reviewedBy?: string }) {
  return reviewedBy !== awaitingReview;
}

/** Front matter of a text that a clinician must read. */
export const reviewFields = {
  reviewedBy: z.string().min(1, `name who reviewed it, or write "${awaitingReview}"`),
  reviewedOn: isoDate.optional(),
};

/** Reads and compiles every text of a folder. Throws an error that names the file and the mistake. */
export async function readProseFiles<Front extends { sources: string[] }>(
  folder: string,
  schema: z.ZodType<Front>,
  vocabulary: () => MdxVocabulary,
): Promise<(Front & ProseFile)[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mdx")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      const { frontMatter, parts } = await compileMdx(file, vocabulary);
      const front = parseFrontMatter(schema, frontMatter, file);
      const html = parts.map((part) => part.html).join("");
      const sources = citedIn(html);
      checkSources(file, front.sources, sources);
      return { ...front, id: name.slice(0, -".mdx".length), html, sources };
    }),
  );
}
