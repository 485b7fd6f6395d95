import { z } from "zod";
import type { MdxVocabulary } from "~/content/mdx.server";
import {
  readProseFiles,
  reviewFields,
  textFields,
  type ProseFile,
} from "~/content/text-files.server";

export const GuideFile = z.strictObject({
  ...textFields,
  order: z.int().positive(),
  ...reviewFields,
});

/** One page to print or to send to someone who asks. */
export type Guide = z.infer<typeof GuideFile> & ProseFile;

export async function readGuides(
  folder: string,
  vocabulary: () => MdxVocabulary,
): Promise<Guide[]> {
  const guides = await readProseFiles(folder, GuideFile, vocabulary);
  return guides.sort((one, other) => one.order - other.order);
}
