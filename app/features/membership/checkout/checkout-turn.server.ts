import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { second } from "~/time";

/** Longer than the calls to Stripe of one checkout take together. */
const longestTurn = 30 * second;
const askAgainAfter = 100;

/**
 * Does `work` while nobody else does theirs for the same account, on this server or another. If a
 * server dies in its turn, the next one begins when that turn would have ended.
 */
export async function inTurn<Result>(
  db: Db,
  accountId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const holder = newId();
  while (!(await takeTurn(db, accountId, holder, Date.now()))) await pause(askAgainAfter);
  try {
    return await work();
  } finally {
    await db
      .deleteFrom("checkout_turn")
      .where("account_id", "=", accountId)
      .where("holder", "=", holder)
      .execute();
  }
}

/** Takes the turn unless somebody else has it. */
async function takeTurn(db: Db, accountId: string, holder: string, now: number) {
  // Most of those who wait find out here, without a write.
  if (await isTaken(db, accountId, now)) return false;
  const turn = { holder, ends_at: now + longestTurn };
  const taken = await db
    .insertInto("checkout_turn")
    .values({ account_id: accountId, ...turn })
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet(turn).where("checkout_turn.ends_at", "<=", now),
    )
    .returning("holder")
    .executeTakeFirst();
  return taken !== undefined;
}

async function isTaken(db: Db, accountId: string, now: number) {
  const turn = await db
    .selectFrom("checkout_turn")
    .select("holder")
    .where("account_id", "=", accountId)
    .where("ends_at", ">", now)
    .executeTakeFirst();
  return turn !== undefined;
}
