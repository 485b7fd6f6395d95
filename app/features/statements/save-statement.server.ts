import type { Db } from "#db/database";
import { createSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { makeOnce } from "~/http/form-use.server";
import { minute } from "~/time";
import { mostStatements } from "./statement";
import { addStatement, type CoachResult, type StatementWords } from "./statements.server";

interface SavedForm extends CoachResult {
  /** From the form's token: a form that is sent again leads to the statement that it saved. */
  formKey?: string | null;
}

/**
 * Saves a statement and returns its id, or null if the member has reached the limit. The same words sent
 * again within ten minutes (a double click, a reload, a better hour) update the first statement.
 */
export async function saveStatement(
  db: Db,
  accountId: string,
  words: StatementWords,
  { formKey = null, ...result }: SavedForm,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, { key: formKey, accountId }, now, async () => {
      const existing = await trx
        .selectFrom("statement")
        .select(["id", "body", "created_at"])
        .where("account_id", "=", accountId)
        .orderBy("updated_at", "desc")
        .limit(mostStatements)
        .execute();
      const same = existing
        .filter((one) => one.created_at > now - 10 * minute)
        .find(({ id, body }) => seal.openRow("statement", id, { body }).body === words.body);
      if (same) {
        const { name, recipient, occasion } = words;
        const sealed = seal.sealRow("statement", same.id, { name, recipient, occasion });
        await trx
          .updateTable("statement")
          .set({ ...sealed, is_ready: result.isReady ? 1 : 0 })
          .where("id", "=", same.id)
          .execute();
        return same.id;
      }
      if (existing.length >= mostStatements) return null;
      return addStatement(trx, accountId, { ...words, ...result, talk: null }, now);
    });
  });
}
