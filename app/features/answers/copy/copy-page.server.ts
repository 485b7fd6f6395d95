import type { Db } from "#db/database";
import { getLibrary } from "~/features/library/library.server";
import { howFew } from "../marks/how-few";
import { getMarkRules } from "../marks/mark-rules.server";
import { copyStateWords, isOpenCopy, marksOf, type CopyWords } from "./copy";
import { listLessonChoices } from "./copy-form.server";
import { findCopySource } from "./copy-source.server";
import { findCopy, makeCopyWords, mayCopy } from "./copies.server";
import { foundMarks, markTexts } from "./found-marks";

/**
 * Everything the page of a copy shows, or null for an unknown question. `typed` is what the expert typed,
 * if it could not be saved.
 */
export async function loadCopyPage(db: Db, questionId: string, typed?: CopyWords) {
  const source = await findCopySource(db, questionId);
  if (!source) return null;
  const [rules, { tags }, lessons, copy, answer] = await Promise.all([
    getMarkRules(),
    getLibrary(),
    listLessonChoices(),
    findCopy(db, source),
    findPublished(db, questionId),
  ]);
  const words = typed ?? copy?.words ?? (await makeCopyWords(source));
  const also = [source.alias];
  const found = foundMarks(source.texts, words, rules, also);
  const { id, alias, asked_at, sharing, lastReplyId } = source;
  return {
    question: { id, alias, asked_at, title: source.texts.title },
    mayCopy: mayCopy({ sharing, lastReplyId }),
    isOpen: !copy || isOpenCopy(copy.state),
    state: copy && { id: copy.state, words: copyStateWords[copy.state], at: copy.edited_at },
    version: copy?.version ?? 0,
    words,
    ticked: [] as string[],
    original: markTexts(source.texts, found, rules, also),
    found,
    few: howFew(marksOf(words, rules, also)),
    tags,
    lessons,
    answer,
  };
}

export type CopyPageData = NonNullable<Awaited<ReturnType<typeof loadCopyPage>>>;

/** What is published of a question, and how many members said that it helped. */
async function findPublished(db: Db, questionId: string) {
  const answer = await db
    .selectFrom("answer")
    .select(["id", "audience", "published_at"])
    .select((eb) =>
      eb
        .selectFrom("answer_help")
        .select((help) => help.fn.countAll<number>().as("count"))
        .whereRef("answer_help.answer_id", "=", "answer.id")
        .as("helped"),
    )
    .where("question_id", "=", questionId)
    .executeTakeFirst();
  return answer ? { ...answer, helped: Number(answer.helped) } : null;
}
