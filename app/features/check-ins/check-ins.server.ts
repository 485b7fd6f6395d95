import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { checkInWeeks, dueWeek, type CheckIn } from "./check-in";

const Stored = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullable(),
  daysSinceAsk: z.number().nullable(),
});
const placeOf = (row: string) => ({ table: "check_in", column: "words", row });

/**
 * Saves the check-in that is due, with null answers for one that is skipped. Returns false, and saves
 * nothing, when `week` is not due any more: it was done on another tab, or sent twice.
 */
export async function saveCheckIn(
  db: Db,
  accountId: string,
  checkIn: Omit<CheckIn, "at">,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const done = await listRows(trx, accountId);
    const { week, ...words } = checkIn;
    if (
      dueWeek(
        done.map(({ week, done_at: at }) => ({ week, at })),
        now,
      ) !== week
    )
      return false;
    const id = newId();
    await trx
      .insertInto("check_in")
      .values({
        id,
        account_id: accountId,
        week,
        words: seal.seal(placeOf(id), JSON.stringify(words)),
        done_at: now,
      })
      .execute();
    return true;
  });
}

/** The weeks of the member's check-ins and when they were done, without their answers. */
export async function listDone(db: Db, accountId: string) {
  const rows = await listRows(db, accountId);
  return rows.map(({ week, done_at: at }) => ({ week, at }));
}

/** The member's check-ins, the earliest first. */
export async function listCheckIns(db: Db, accountId: string): Promise<CheckIn[]> {
  const rows = await listRows(db, accountId);
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map(({ id, week, words, done_at: at }) => ({
    week,
    at,
    ...Stored.parse(JSON.parse(seal.open(placeOf(id), words))),
  }));
}

/** Erases all check-ins of the member. The first one is then due again. */
export async function eraseCheckIns(db: Db, accountId: string) {
  await db.deleteFrom("check_in").where("account_id", "=", accountId).execute();
}

async function listRows(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("check_in")
    .select(["id", "week", "words", "done_at"])
    .where("account_id", "=", accountId)
    .orderBy("week")
    .execute();
  return rows.flatMap((row) => {
    const week = checkInWeeks.find((one) => one === row.week);
    return week === undefined ? [] : [{ ...row, week }];
  });
}
