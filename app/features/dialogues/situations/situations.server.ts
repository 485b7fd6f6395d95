import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { forgetFormUse, makeOnce } from "~/http/form-use.server";
import { dialogueIdOf, mostSituations, type Situation, type SituationWords } from "./situation";

const Words: z.ZodType<SituationWords> = z.object({
  name: z.string(),
  pronoun: z.enum(["he", "she", "they"]),
  where: z.string(),
  when: z.string(),
  starts: z.string(),
  says: z.string(),
  edits: z.number().int().optional(),
});

interface NewSituation {
  template: string;
  words: SituationWords;
  /** From the form's token: a form that is sent again leads to the situation that it made. */
  formKey: string | null;
}

/** Saves a situation and returns its id, or null if the account holds as many as it may. */
export async function addSituation(
  db: Db,
  accountId: string,
  { template, words, formKey }: NewSituation,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, { key: formKey, accountId }, now, async () => {
      if ((await listRows(trx, accountId)).length >= mostSituations) return null;
      const id = newId();
      await trx
        .insertInto("situation")
        .values({
          id,
          account_id: accountId,
          template,
          words: seal.seal(placeOf(id), JSON.stringify(words)),
          created_at: now,
        })
        .execute();
      return id;
    });
  });
}

interface ChangedSituation {
  words: SituationWords;
  /** How many changes the form had seen. */
  base: number;
}

/** Changes the words of a situation. "late": another window changed it first. "gone": it is erased. */
export async function changeSituation(
  db: Db,
  accountId: string,
  id: string,
  { words, base }: ChangedSituation,
): Promise<"changed" | "late" | "gone"> {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const before = await findSituation(trx, accountId, id);
    if (!before) return "gone";
    const edits = before.edits ?? 0;
    if (edits !== base) return "late";
    await trx
      .updateTable("situation")
      .set({ words: seal.seal(placeOf(id), JSON.stringify({ ...words, edits: edits + 1 })) })
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .execute();
    return "changed";
  });
}

/** Erases one of the account's situations with every talk of it. */
export async function eraseSituation(db: Db, accountId: string, id: string) {
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom("dialogue_attempt")
      .where("account_id", "=", accountId)
      .where("dialogue_id", "=", dialogueIdOf(id))
      .execute();
    await trx
      .deleteFrom("situation")
      .where("account_id", "=", accountId)
      .where("id", "=", id)
      .execute();
    await forgetFormUse(trx, accountId, id);
  });
}

/** The account's situations, the newest first. */
export async function listSituations(db: Db, accountId: string): Promise<Situation[]> {
  const rows = await listRows(db, accountId);
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openRow(seal, row));
}

/** One of the account's situations, or null. */
export async function findSituation(db: Db, accountId: string, id: string) {
  const [row] = await rowsOf(db, accountId).where("id", "=", id).execute();
  return row ? openRow(await getSeal(db, accountId), row) : null;
}

function listRows(db: Db, accountId: string) {
  return rowsOf(db, accountId).orderBy("created_at", "desc").orderBy("id").execute();
}

function rowsOf(db: Db, accountId: string) {
  return db
    .selectFrom("situation")
    .select(["id", "template", "words", "created_at"])
    .where("account_id", "=", accountId);
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function openRow(seal: Seal, { id, template, words, created_at: createdAt }: Row): Situation {
  return { id, template, createdAt, ...Words.parse(JSON.parse(seal.open(placeOf(id), words))) };
}

function placeOf(row: string) {
  return { table: "situation", column: "words", row };
}
