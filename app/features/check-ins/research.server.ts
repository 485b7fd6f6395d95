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

/** Whether the agreement covers the scores of practice lines. An agreement from before does not. */
export async function coversLines(db: Db, accountId: string) {
  const consent = await db
    .selectFrom("research_consent")
    .select("covers_lines")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return consent?.covers_lines === 1;
}

/** Records that the member agrees. An earlier agreement keeps its day, and then covers lines too. */
export async function giveConsent(db: Db, accountId: string, now: number) {
  await db
    .insertInto("research_consent")
    .values({ account_id: accountId, given_at: now, covers_lines: 1 })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet({ covers_lines: 1 }))
    .execute();
}

/**
 * Takes the agreement back. The export reads the check-ins where they are, so nothing of the member is
 * left for research. Check-ins stay in the member's own notes.
 */
export async function withdrawConsent(db: Db, accountId: string) {
  await db.deleteFrom("research_consent").where("account_id", "=", accountId).execute();
}
