import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";
import { readCourse } from "~/features/lessons/read-course.server";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { listTexts, readLibrary } from "~/features/library/library.server";
import { isReviewed } from "~/content/text-files.server";
import { dialoguePath, lessonPath } from "~/http/paths";

/**
 * The addresses of texts that wait for a clinician's review, or none where no review is required.
 * These addresses answer 404, so pages leave out links to them.
 */
export const listUnreviewed = readWhenChanged(async (): Promise<string[]> => {
  if (!env.requiresReview) return [];
  const [{ modules }, library, dialogues] = await Promise.all([
    readCourse("content"),
    readLibrary("content"),
    readDialogues("content/dialogues"),
  ]);
  const texts = [
    ...modules
      .flatMap(({ lessons }) => lessons)
      .map(({ id, reviewedBy }) => ({ address: lessonPath(id), reviewedBy })),
    ...dialogues.map(({ id, reviewedBy }) => ({ address: dialoguePath(id), reviewedBy })),
    ...listTexts(library),
  ];
  return texts.filter((text) => !isReviewed(text)).map(({ address }) => address);
});
