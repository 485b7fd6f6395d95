import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";
import { readCourse } from "~/features/lessons/read-course.server";
import { env } from "~/env.server";
import { keepContent } from "~/content/read-when-changed.server";
import { readLibrary } from "~/features/library/read-library.server";
import { isReviewed } from "~/content/review";

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
  const waiting = (path: string, texts: { id: string; reviewedBy?: string }[]) =>
    texts
      .filter(({ reviewedBy }) => reviewedBy && !isReviewed({ reviewedBy }))
      .map(({ id }) => path + id);
  return [
    ...waiting(
      "/lessons/",
      course.modules.flatMap(({ lessons }) => lessons),
    ),
    ...waiting("/dialogues/", dialogues),
    ...waiting("/guides/", library.guides),
    ...waiting("/articles/", library.articles),
    ...waiting("/tonight/", library.tonight),
    ...waiting("/", library.pages),
  ];
});
