import { z } from "zod";
import type { MdxVocabulary } from "~/content/mdx.server";
import {
  readProseFiles,
  reviewFields,
  textFields,
  type ProseFile,
} from "~/content/text-files.server";
import { Arm, Trial } from "./trial";

export const PageFile = z.strictObject({
  ...textFields,
  // A page about the site itself has nothing that a clinician must read.
  reviewedBy: reviewFields.reviewedBy.optional(),
  reviewedOn: reviewFields.reviewedOn,
});

/** A page about the site or the research behind it; its id is its address. */
export type ContentPage = z.infer<typeof PageFile> & ProseFile;

export async function readPages(
  folder: string,
  vocabulary: () => MdxVocabulary,
): Promise<ContentPage[]> {
  return readProseFiles(folder, PageFile, () => {
    const prose = vocabulary();
    return { ...prose, components: { ...prose.components, Trial, Arm } };
  });
}
