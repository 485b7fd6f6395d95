import { sql } from "kysely";
import type { Db } from "#db/database";
import { openQuestions } from "~/features/questions/questions.server";
import { rankOfCue } from "./desk";

/** 0 for a question with a crisis card, 1 for every other. The index of the queue has it. */
export const urgency = sql<number>`case when question.cue is null then 1 else 0 end`;

/** Where a question stands in the queue. */
interface Place {
  id: string;
  due_at: number;
  cue: string | null;
}

/**
 * The ids of the open questions with crisis cards, the most urgent kind first and then the soonest due.
 * The kinds are encrypted, so the database cannot sort by them: this opens the kinds of all of them and
 * no other words. `expertId` asks for those of one expert, and `last` for those behind this question.
 */
export async function listUrgentIds(
  db: Db,
  { expertId, last }: { expertId: string | null; last: Place | undefined },
) {
  const rows = await db
    .selectFrom("question")
    .select(["id", "due_at", "cue"])
    .where("answered_at", "is", null)
    .where(urgency, "=", 0)
    .$if(expertId !== null, (query) => query.where("claimed_by", "=", expertId))
    .execute();
  const [after] = last ? await openQuestions(db, [last]) : [];
  const urgent = (await openQuestions(db, rows)).toSorted(byUrgency);
  const behind = after ? urgent.filter((one) => byUrgency(one, after) > 0) : urgent;
  return behind.map(({ id }) => id);
}

function byUrgency(one: Place, other: Place) {
  const order = rankOfCue(one.cue) - rankOfCue(other.cue) || one.due_at - other.due_at;
  return order || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
