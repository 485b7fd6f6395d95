import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";
import { readCourse } from "~/features/lessons/read-course.server";
import { env } from "~/env.server";
import { keepContent } from "~/content/read-when-changed.server";
import { readLibrary } from "~/features/library/read-library.server";
import { isReviewed } from "~/content/review";
import {
  articlePath,
  dialoguePath,
  guidePath,
  lessonPath,
  pagePath,
  tonightPath,
} from "~/http/paths";

/**
 * Where the texts would be that wait for a clinician to read them, if they have to. Nothing is served
 * there; a link that leads there is left out, or finds a page that says so.
 */
export const draftAddresses = keepContent(async (): Promise<string[]> => {
  if (!env.requiresReview) return [];
  const [course, library, dialogues] = await Promise.all([
    readCourse("content"),
    readLibrary("content"),
    readDialogues("content/dialogues"),
  ]);
  const waiting = (pathOf: (id: string) => string, texts: { id: string; reviewedBy?: string }[]) =>
    texts
      .filter(({ reviewedBy }) => reviewedBy && !isReviewed({ reviewedBy }))
      .map(({ id }) => pathOf(id));
  return [
    ...waiting(
      lessonPath,
      course.modules.flatMap(({ lessons }) => lessons),
    ),
    ...waiting(dialoguePath, dialogues),
    ...waiting(guidePath, library.guides),
    ...waiting(articlePath, library.articles),
    ...waiting(tonightPath, library.tonight),
    ...waiting(pagePath, library.pages),
  ];
});
