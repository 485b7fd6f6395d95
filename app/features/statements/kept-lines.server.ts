import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { mostStatements } from "./statement";
import { addStatement, lineHash, type TalkLine } from "./statements.server";

/**
 * Keeps a line of a talk as a statement and returns its id; null when the member has as many as they
 * may. A line that is kept already stays as it is, however much it has been changed since.
 */
export async function keepLine(
  db: Db,
  accountId: string,
  talk: TalkLine,
  rubricVersion: string,
  now: number,
) {
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const mine = trx.selectFrom("statement").where("account_id", "=", accountId);
    const before = await mine
      .select("id")
      .where("attempt_id", "=", talk.attemptId)
      .where("line_hash", "=", lineHash(talk))
      .executeTakeFirst();
    if (before) return before.id;

    const all = await mine.select("id").limit(mostStatements).execute();
    if (all.length >= mostStatements) return null;
    const words = { body: talk.line, recipient: "", occasion: "", name: "" };
    // Nobody has said yet whether there is a good hour for it.
    return addStatement(trx, accountId, { ...words, isReady: false, rubricVersion, talk }, now);
  });
}

/** The lines of one talk that this member keeps, with the statement each has become. */
export async function listKeptLines(db: Db, accountId: string, attemptId: string) {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "line"])
    .where("account_id", "=", accountId)
    .where("attempt_id", "=", attemptId)
    .execute();
  return rows.flatMap(({ id, line }) => (line === null ? [] : [{ id, line }]));
}
