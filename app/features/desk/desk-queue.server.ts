import { sql, type ExpressionBuilder } from "kysely";
import type { Db } from "#db/database";
import type { Database } from "#db/schema";
import { openQuestions } from "~/features/questions/questions.server";
import type { DeskFilter } from "./desk";
import { listUrgentIds, urgency } from "./desk-urgent.server";

export const rowsAPage = 15;

interface QueueArgs {
  filter: DeskFilter;
  expertId: string;
  /** The id of the last question already shown. */
  after?: string | null;
}

/**
 * The open questions: those with crisis cards by the most urgent kind, then the others, each the soonest due
 * first. Or the answered ones, newest first. `next` is the id to go on after. The rows hold nothing about
 * the member except the text of the question.
 */
export async function listQueue(db: Db, { filter, expertId, after = null }: QueueArgs) {
  const last = after ? await findCursor(db, after) : undefined;
  const open = filter !== "answered" && filter !== "library";
  const rows = await (open ? listOpen : listAnswered)(db, { filter, expertId, last });
  const opened = await openQuestions(db, rows.slice(0, rowsAPage));
  const questions = opened.map(({ claimed_by, ...row }) => ({
    ...row,
    isMine: claimed_by === expertId,
  }));
  return { questions, next: rows.length > rowsAPage ? rows[rowsAPage - 1]!.id : null };
}

interface PageArgs extends Omit<QueueArgs, "after"> {
  last: Awaited<ReturnType<typeof findCursor>>;
}

/** One row more than a page: the question after the page, if there is one. */
const mostRead = rowsAPage + 1;

async function listOpen(db: Db, { filter, expertId, last }: PageArgs) {
  const isMine = filter === "mine";
  const isPastUrgent = last !== undefined && last.cue === null;
  const ids = isPastUrgent
    ? []
    : (await listUrgentIds(db, { expertId: isMine ? expertId : null, last })).slice(0, mostRead);
  const found =
    ids.length === 0 ? [] : await selectQueue(db).where("question.id", "in", ids).execute();
  const urgent = found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  if (filter === "safety" || urgent.length === mostRead) return urgent;
  const others = await selectQueue(db)
    .where("question.answered_at", "is", null)
    .where(urgency, "=", 1)
    .$if(isMine, (query) => query.where("question.claimed_by", "=", expertId))
    .$if(isPastUrgent, (query) =>
      query.where(sql<boolean>`(question.due_at, question.id) > (${last?.due_at}, ${last?.id})`),
    )
    .orderBy("due_at")
    .orderBy("question.id")
    .limit(mostRead - urgent.length)
    .execute();
  return [...urgent, ...others];
}

async function listAnswered(db: Db, { filter, last }: PageArgs) {
  return selectQueue(db)
    .where("question.answered_at", "is not", null)
    .$if(filter === "library", (query) => query.where(forLibrary))
    .$if(last?.answered_at != null, (query) =>
      query.where(
        sql<boolean>`(question.answered_at, question.id) < (${last?.answered_at}, ${last?.id})`,
      ),
    )
    .orderBy("answered_at", "desc")
    .orderBy("question.id", "desc")
    .limit(mostRead)
    .execute();
}

export type QueuedQuestion = Awaited<ReturnType<typeof listQueue>>["questions"][number];

/** Answered questions to share, whose copy an expert still has to make or to read again. */
function forLibrary(eb: ExpressionBuilder<Database, "question">) {
  const settled = eb
    .selectFrom("answer_copy")
    .select("answer_copy.question_id")
    .whereRef("answer_copy.question_id", "=", "question.id")
    .where("answer_copy.state", "not in", ["draft", "returned"]);
  return eb.and([eb("question.sharing", "=", "members"), eb.not(eb.exists(settled))]);
}

function selectQueue(db: Db) {
  return db
    .selectFrom("question")
    .leftJoin("account as holder", "holder.id", "question.claimed_by")
    .select(["question.id", "question.title", "question.excerpt", "question.topic", "question.cue"])
    .select(["question.asked_at", "question.due_at", "question.answered_at"])
    .select(["question.claimed_by", "holder.alias as holder"])
    .select((eb) =>
      eb
        .selectFrom("reply")
        .select((word) => word.fn.max("reply.sent_at").as("at"))
        .whereRef("reply.question_id", "=", "question.id")
        .as("last_word_at"),
    );
}

function findCursor(db: Db, id: string) {
  return db
    .selectFrom("question")
    .select(["id", "due_at", "answered_at", "cue"])
    .where("id", "=", id)
    .executeTakeFirst();
}
