import type { Db } from "#db/database";

/** The newest reply to something this member asked that they have not opened yet, or null. */
export async function findLatestReply(db: Db, accountId: string) {
  const row = await db
    .selectFrom("question")
    .select(["id as questionId", "title"])
    .where("account_id", "=", accountId)
    .where("answered_at", "is not", null)
    .where((eb) => eb.or([eb("seen_at", "is", null), eb("seen_at", "<", eb.ref("answered_at"))]))
    .orderBy("answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
