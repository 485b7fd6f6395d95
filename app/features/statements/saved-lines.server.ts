import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { rubricVersion } from "~/features/coach/coach.server";
import { savableLines, type Debrief } from "~/features/dialogues/talk/look-back";
import { statementCardPath } from "~/http/paths";
import { mostStatements } from "./statement";
import { addStatement, lineHash, type TalkLine } from "./statements.server";

/**
 * Saves a line of a talk as a statement and returns its id, or null if the member has reached the limit.
 * Saving a line again returns its statement unchanged.
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
    // The debrief does not ask about the hour.
    return addStatement(trx, accountId, { ...words, isReady: false, rubricVersion, talk }, now);
  });
}

/** The lines of one talk that this member saved, each with the id of its statement. */
export async function listSavedLines(db: Db, accountId: string, attemptId: string) {
  const rows = await db
    .selectFrom("statement")
    .select(["id", "line"])
    .where("account_id", "=", accountId)
    .where("attempt_id", "=", attemptId)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.flatMap(({ id, line: sealed }) => {
    const { line } = seal.openRow("statement", id, { line: sealed });
    return line === null ? [] : [{ id, line }];
  });
}

interface FinishedTalk {
  attemptId: string;
  debrief: Debrief;
}

/** Saves the line that a debrief's form names, and redirects to its script card. */
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
