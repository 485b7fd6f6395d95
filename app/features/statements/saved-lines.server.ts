import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { rubricVersion } from "~/features/coach/coach.server";
import { savableLines, type Debrief } from "~/features/dialogues/talk/look-back";
import { statementCardPath } from "~/http/paths";
import { mostStatements } from "./statement";
import { addStatement, lineHash, type TalkLine } from "./statements.server";

/**
 * Keeps a line of a talk as a statement and returns its id; null when the member has as many as they
 * may. A line that is kept already stays as it is, however much it has been changed since.
 */
export async function saveLine(
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
export async function listSavedLines(db: Db, accountId: string, attemptId: string) {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "line"])
    .where("account_id", "=", accountId)
    .where("attempt_id", "=", attemptId)
    .execute();
  return rows.flatMap(({ id, line }) => (line === null ? [] : [{ id, line }]));
}

interface FinishedTalk {
  attemptId: string;
  debrief: Debrief;
}

/** Puts a line of a finished talk on a script card, as its debrief's form asks. */
export async function saveLineByForm(
  db: Db,
  accountId: string,
  { attemptId, debrief }: FinishedTalk,
  form: FormData,
) {
  const line = savableLines(debrief).find((one) => one === form.get("line"));
  if (!line) throw data(null, { status: 400 });
  const version = await rubricVersion();
  const id = await saveLine(db, accountId, { attemptId, line }, version, Date.now());
  if (!id) return data({ isNotebookFull: true }, { status: 400 });
  return redirect(statementCardPath(id), 303);
}
