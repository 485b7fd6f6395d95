import { db } from "~/db.server";
import { saveStatement } from "~/features/statements/save-statement.server";
import { findStatement } from "~/features/statements/statements.server";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";

/** Saves a statement of this member, by default the words of F1 at a good hour. Returns its id. */
export async function aStatement(as: { id: string }, body = rubricFixtures.F1![0], isReady = true) {
  const words = { body, recipient: "my son", occasion: "Sunday", name: "" };
  const reading = { isReady, rubricVersion: "1-abc" };
  return (await saveStatement(db, as.id, words, reading, Date.now()))!;
}

/** Every stored statement with its words open. */
export async function storedStatements() {
  const rows = await db.selectFrom("statement").select(["id", "account_id"]).execute();
  return Promise.all(rows.map(async (row) => (await findStatement(db, row.account_id, row.id))!));
}
