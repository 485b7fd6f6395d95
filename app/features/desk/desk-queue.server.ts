import { sql, type ExpressionBuilder } from "kysely";
import type { Db } from "#db/database";
import type { Database } from "#db/schema";
import { openQuestions } from "~/features/questions/questions.server";
import { rankOfCue, type DeskFilter } from "./desk";

export const rowsAPage = 15;
const mostCounted = 99;

/** 0 for a question with a crisis card, 1 for every other. */
const urgency = sql<number>`case when question.cue is null then 1 else 0 end`;

interface QueueArgs {
  filter: DeskFilter;
  expertId: string;
  /** The id of the last question already shown. */
  after?: string | null;
}

/**
 * The open questions, those with crisis cards first and then the soonest due. Or the answered ones,
 * newest first. Within a page the most urgent kind of card comes first: the kinds are encrypted, so the
 * database cannot sort by them. `next` is the id to go on after. The rows hold nothing about the member
 * except the text of the question.
 */
export async function listQueue(db: Db, { filter, expertId, after = null }: QueueArgs) {
  const last = after ? await findCursor(db, after) : undefined;
  const open = filter !== "answered" && filter !== "library";
  const rows = await selectQueue(db)
    .where("question.answered_at", open ? "is" : "is not", null)
    .$if(filter === "safety", (query) => query.where(urgency, "=", 0))
    .$if(filter === "library", (query) => query.where(forLibrary))
    .$if(filter === "mine", (query) => query.where("question.claimed_by", "=", expertId))
    .$if(open && last !== undefined, (query) =>
      query.where(
        sql<boolean>`(${urgency}, question.due_at, question.id) > (${last?.urgency}, ${last?.due_at}, ${last?.id})`,
      ),
    )
    .$if(!open && last?.answered_at != null, (query) =>
      query.where(
        sql<boolean>`(question.answered_at, question.id) < (${last?.answered_at}, ${last?.id})`,
      ),
    )
    .$if(open && filter !== "safety", (query) => query.orderBy(urgency))
    .$if(open, (query) => query.orderBy("due_at").orderBy("question.id"))
    .$if(!open, (query) => query.orderBy("answered_at", "desc").orderBy("question.id", "desc"))
    .limit(rowsAPage + 1)
    .execute();
  const opened = await openQuestions(db, rows.slice(0, rowsAPage));
  const questions = opened.map(({ claimed_by, ...row }) => ({
    ...row,
    isMine: claimed_by === expertId,
  }));
  return {
    questions: open ? questions.toSorted((a, b) => rankOfCue(a.cue) - rankOfCue(b.cue)) : questions,
    next: rows.length > rowsAPage ? questions.at(-1)!.id : null,
  };
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
    .select(["id", "due_at", "answered_at", urgency.as("urgency")])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Counts the open questions, those with crisis cards, and those of this expert; undefined above 99. */
export async function countQueue(db: Db, expertId: string) {
  const waiting = db.selectFrom("question").where("answered_at", "is", null);
  const [all, safety, mine] = await Promise.all(
    [waiting, waiting.where(urgency, "=", 0), waiting.where("claimed_by", "=", expertId)].map(
      async (query) => {
        // Counts at most one more than the page can show, even in a long queue.
        const rows = await query
          .select("id")
          .limit(mostCounted + 1)
          .execute();
        return rows.length > mostCounted ? undefined : rows.length;
      },
    ),
  );
  return { all, safety, mine };
}
