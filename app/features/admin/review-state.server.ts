import { isReviewed } from "~/content/text-files.server";
import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";
import { readCourse } from "~/features/lessons/read-course.server";
import { listTexts, readLibrary } from "~/features/library/library.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { dialoguePath, lessonPath } from "~/http/paths";

export interface TextInReview {
  address: string;
  title: string;
  kind: string;
  isReviewed: boolean;
  /** The clinician; null while the text waits. */
  reviewedBy: string | null;
  /** An ISO day; null where the front matter names none. */
  reviewedOn: string | null;
}

interface Reviewed {
  title: string;
  reviewedBy?: string;
  reviewedOn?: string | null;
}

/** Every text that a clinician must read, by what its front matter says today. Those that wait come first. */
export const listTextsInReview = readWhenChanged(async (): Promise<TextInReview[]> => {
  const [{ modules }, library, dialogues] = await Promise.all([
    readCourse("content"),
    readLibrary("content"),
    readDialogues("content/dialogues"),
  ]);
  const texts = [
    ...modules
      .flatMap(({ lessons }) => lessons)
      .map((lesson) => stateOf(lesson, "Lesson", lessonPath(lesson.id))),
    ...dialogues.map((talk) => stateOf(talk, "Conversation", dialoguePath(talk.id))),
    ...listTexts(library)
      .filter(({ reviewedBy }) => reviewedBy !== undefined)
      .map((text) => stateOf(text, text.label, text.address)),
  ];
  return texts.toSorted((one, other) => Number(one.isReviewed) - Number(other.isReviewed));
});

function stateOf(text: Reviewed, kind: string, address: string): TextInReview {
  const { title, reviewedBy, reviewedOn = null } = text;
  const isDone = isReviewed(text);
  return {
    ...{ address, title, kind, isReviewed: isDone },
    reviewedBy: isDone ? (reviewedBy ?? null) : null,
    reviewedOn: isDone ? reviewedOn : null,
  };
}
