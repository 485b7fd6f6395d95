import type { Db } from "#db/database";

/** Whether this account said that the answer helped. */
export async function hasHelped(db: Db, accountId: string, answerId: string) {
  const row = await db
    .selectFrom("answer_help")
    .select("pressed_at")
    .where("answer_id", "=", answerId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Saves that the answer helped, or takes that back. Experts see only how many said so. */
export async function pressHelped(
  db: Db,
  accountId: string,
  answerId: string,
  helped: boolean,
  now: number,
) {
  if (!helped) {
    await db
      .deleteFrom("answer_help")
      .where("answer_id", "=", answerId)
      .where("account_id", "=", accountId)
      .execute();
    return;
  }
  await db
    .insertInto("answer_help")
    .values({ answer_id: answerId, account_id: accountId, pressed_at: now })
    .onConflict((conflict) => conflict.columns(["answer_id", "account_id"]).doNothing())
    .execute();
}
