import { z } from "zod";
import type { MdxVocabulary } from "~/content/mdx.server";
import {
  readProseFiles,
  reviewFields,
  textFields,
  type ProseFile,
} from "~/content/text-files.server";

export const TonightFile = z.strictObject({
  ...textFields,
  /** What a reader would say: "I’m worn out". The title stands in the tab, and says less. */
  need: z.string().min(1),
  order: z.int().positive(),
  /** Danger, and nothing else. */
  isUrgent: z.boolean(),
  ...reviewFields,
});

/** A short page for one need of a hard night. */
export type TonightPage = z.infer<typeof TonightFile> & ProseFile;

export async function readTonight(
  folder: string,
  vocabulary: () => MdxVocabulary,
): Promise<TonightPage[]> {
  const pages = await readProseFiles(folder, TonightFile, vocabulary);
  return pages.sort((one, other) => one.order - other.order);
}
