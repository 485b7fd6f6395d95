import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import type { Audience } from "#db/tables/answers";
import { replyHtml } from "~/features/questions/reply-html.server";
import { copyLength, type CopyTexts } from "../copy/copy";
import {
  entryOf,
  findCopy,
  hashOfTexts,
  lockSource,
  setState,
  writeCopy,
} from "../copy/copies.server";
import { findCopySource } from "../copy/copy-source.server";
import { compareTexts } from "./changes";

const text = (most: number) =>
  z
    .string({ error: "Write something here." })
    .trim()
    .max(most, `Keep it under ${most} characters.`);

/** What a member says about the copy of their question. */
export const ShareAnswer = z.object({
  choice: z.enum(["yes", "changes", "no"], { error: "Choose one of these." }),
  audience: z.enum(["public", "members"]).default("members"),
  /** The hash of the text that the member saw. */
  seen: z.string(),
  title: text(copyLength.title),
  question: text(copyLength.question),
  reply: text(copyLength.reply),
});

/** What others read of a member's question now. */
export interface PublishedText extends CopyTexts {
  id: string;
  audience: Audience;
  agreedAt: number;
  html: string;
}

/**
 * What the member may decide about their question: the copy that an expert offers, and what is published.
 * Null if there is neither, and for somebody else's question.
 */
export async function findShare(db: Db, accountId: string, questionId: string) {
  const source = await findCopySource(db, questionId);
  if (source?.account_id !== accountId) return null;
  const [copy, published] = await Promise.all([
    findCopy(db, source),
    findPublishedText(db, questionId),
  ]);
  const offer = copy?.state === "offered" ? copy.words : null;
  if (!offer && !published && copy?.state !== "returned") return null;
  return {
    questionId,
    title: source.texts.title,
    expert: source.expert,
    isReturned: copy?.state === "returned",
    published,
    offer: offer && {
      texts: { title: offer.title, question: offer.question, reply: offer.reply },
      seen: hashOfTexts(offer),
      title: compareTexts(source.texts.title, offer.title),
      question: compareTexts(source.texts.question, offer.question),
      reply: compareTexts(source.texts.reply, offer.reply),
    },
  };
}

export type Share = NonNullable<Awaited<ReturnType<typeof findShare>>>;

async function findPublishedText(db: Db, questionId: string): Promise<PublishedText | null> {
  const row = await db
    .selectFrom("answer")
    .innerJoin("answer_agreement as agreement", "agreement.question_id", "answer.question_id")
    .select(["answer.id", "title", "question", "reply", "answer.audience", "agreement.agreed_at"])
    .where("answer.question_id", "=", questionId)
    .where("agreement.ended_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { agreed_at: agreedAt, ...rest } = row;
  return { ...rest, agreedAt, html: await replyHtml(row.reply) };
}

/** Sends the copy back to the expert with the member's changes. Returns false if it is not offered now. */
export async function returnCopy(
  db: Db,
  accountId: string,
  questionId: string,
  texts: CopyTexts,
  now: number,
) {
  return changeOffer(db, accountId, questionId, now, "answer.return", async (trx, source, copy) => {
    const words = { ...copy.words, ...texts };
    const { version } = copy;
    await writeCopy(trx, source, { words, version, state: "returned", expertId: null }, now);
  });
}

/** The member says no. Experts cannot ask about this question again. */
export async function declineCopy(db: Db, accountId: string, questionId: string, now: number) {
  return changeOffer(db, accountId, questionId, now, "answer.decline", (trx) =>
    setState(trx, questionId, "declined"),
  );
}

type Source = NonNullable<Awaited<ReturnType<typeof lockSource>>>;
type Offered = NonNullable<Awaited<ReturnType<typeof findCopy>>>;

function changeOffer(
  db: Db,
  accountId: string,
  questionId: string,
  now: number,
  action: "answer.return" | "answer.decline",
  change: (trx: Db, source: Source, copy: Offered) => Promise<void>,
): Promise<boolean> {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const source = await lockSource(trx, questionId);
    const copy = source?.account_id === accountId ? await findCopy(trx, source) : null;
    if (!source || copy?.state !== "offered") return false;
    await change(trx, source, copy);
    await record(entryOf(action, accountId, source));
    return true;
  });
}
