import type { Db } from "#db/database";
import { urgency } from "./desk-urgent.server";

const mostCounted = 99;

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
