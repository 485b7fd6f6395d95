import type { Db } from "#db/database";

/** When the member agreed that their check-ins may be used for research, or null. Off by default. */
export async function findConsent(db: Db, accountId: string) {
  const consent = await db
    .selectFrom("research_consent")
    .select("given_at")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return consent?.given_at ?? null;
}

/** Records that the member agrees. A second time changes nothing. */
export async function giveConsent(db: Db, accountId: string, now: number) {
  await db
    .insertInto("research_consent")
    .values({ account_id: accountId, given_at: now })
    .onConflict((conflict) => conflict.column("account_id").doNothing())
    .execute();
}

/**
 * Takes the agreement back. The export reads the check-ins where they are, so nothing of the member is
 * left for research. Check-ins stay in the member's own notes.
 */
export async function withdrawConsent(db: Db, accountId: string) {
  await db.deleteFrom("research_consent").where("account_id", "=", accountId).execute();
}
