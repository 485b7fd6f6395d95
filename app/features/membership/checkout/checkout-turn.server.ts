import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { second } from "~/time";

/** Longer than the calls to Stripe of one checkout take, unless several of them have to be tried again. */
const longestTurn = 30 * second;
const askAgainAfter = 100;

/**
 * Does `work` while nobody else does theirs for the same account, on this server or another. If a
 * server dies in its turn, the next one begins when that turn would have ended. Work that took so long
 * that the next turn began is done again in a later turn, where it sees what the other one did.
 */
export async function inTurn<Result>(
  db: Db,
  accountId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const turn = { account_id: accountId, holder: newId() };
    while (!(await takeTurn(db, turn, Date.now()))) await pause(askAgainAfter);
    try {
      const result = await work();
      if ((await findHolder(db, accountId)) === turn.holder) return result;
    } finally {
      await db
        .deleteFrom("checkout_turn")
        .where("account_id", "=", accountId)
        .where("holder", "=", turn.holder)
        .execute();
    }
  }
}

interface Turn {
  account_id: string;
  holder: string;
}

/** Takes the turn unless somebody else has it. */
async function takeTurn(db: Db, turn: Turn, now: number) {
  // Most of those who wait find out here, without a write.
  if (await findHolder(db, turn.account_id, now)) return false;
  const values = { ...turn, ends_at: now + longestTurn };
  const taken = await db
    .insertInto("checkout_turn")
    .values(values)
    .onConflict((conflict) =>
      conflict.column("account_id").doUpdateSet(values).where("checkout_turn.ends_at", "<=", now),
    )
    .returning("holder")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Who has the turn, if it ends after `now`; null if nobody has it. */
async function findHolder(db: Db, accountId: string, now = -Infinity) {
  const turn = await db
    .selectFrom("checkout_turn")
    .select(["holder", "ends_at"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return turn && turn.ends_at > now ? turn.holder : null;
}
