import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import type { AskTable } from "#db/tables/asks";
import { inTransaction, lockRow } from "#db/transaction";
import { forgetFormUse, makeOnce } from "~/http/form-use.server";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { mostAsks, type Ask, type AskPart, type AskWords } from "./ask";

const Answers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Stored = z.object({
  plan: Answers,
  result: Answers.nullable(),
  entry: Answers.nullable(),
});

type Row = Pick<AskTable, "id" | "words" | "version" | "created_at">;
const columns = ["id", "words", "version", "created_at"] as const;
const placeOf = (row: string) => ({ table: "ask", column: "words", row });

interface NewAsk extends Partial<AskWords> {
  formKey?: string | null;
}

/**
 * Saves an ask that is planned or already made, and returns its id, or null if the account holds as many
 * as it may. Each form makes one ask, so a second ask on the same day stands beside the first.
 */
export async function addAsk(
  db: Db,
  accountId: string,
  { plan = {}, result = null, entry = null, formKey = null }: NewAsk,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, { key: formKey, accountId }, now, async () => {
      const held = await trx
        .selectFrom("ask")
        .select("id")
        .where("account_id", "=", accountId)
        .limit(mostAsks)
        .execute();
      if (held.length >= mostAsks) return null;
      const id = newId();
      const words = sealWords(seal, id, { plan, result, entry });
      const times = { created_at: now, updated_at: now };
      await trx
        .insertInto("ask")
        .values({ id, account_id: accountId, words, version: 1, ...times })
        .execute();
      return id;
    });
  });
}

interface Change {
  id: string;
  /** The version that the form was filled from. */
  version: number;
  part: AskPart;
  answers: AnyAnswers;
}

/**
 * Saves one part of an ask. If the part has words, and the ask was saved elsewhere since `version`, nothing
 * changes, and the result is the ask as it is. Returns "saved" otherwise, and "gone" if the member has no such ask.
 */
export async function changeAsk(
  db: Db,
  accountId: string,
  { id, version, part, answers }: Change,
  now: number,
): Promise<Ask | "saved" | "gone"> {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const row = await findRow(trx, accountId, id);
    if (!row) return "gone";
    const ask = openRow(seal, row);
    if (JSON.stringify(ask[part]) === JSON.stringify(answers)) return "saved";
    if (ask.version !== version && ask[part] !== null) return ask;
    const { plan, result, entry } = ask;
    const words = sealWords(seal, id, { plan, result, entry, [part]: answers });
    await trx
      .updateTable("ask")
      .set({ words, version: ask.version + 1, updated_at: now })
      .where("id", "=", id)
      .execute();
    return "saved";
  });
}

/** An ask of this member's; null when there is none, or it is someone else's. */
export async function findAsk(db: Db, accountId: string, id: string) {
  const row = await findRow(db, accountId, id);
  return row ? openRow(await getSeal(db, accountId), row) : null;
}

/** The member's asks, the newest first. */
export async function listAsks(db: Db, accountId: string, limit = mostAsks) {
  const rows = await db
    .selectFrom("ask")
    .select(columns)
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openRow(seal, row));
}

/** Erases one ask of this member's, or all of them without an id. */
export async function eraseAsks(db: Db, accountId: string, id?: string) {
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom("ask")
      .where("account_id", "=", accountId)
      .$if(id !== undefined, (query) => query.where("id", "=", id!))
      .execute();
    if (id !== undefined) await forgetFormUse(trx, accountId, id);
  });
}

function findRow(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("ask")
    .select(columns)
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

function sealWords(seal: Seal, id: string, words: AskWords) {
  return seal.seal(placeOf(id), JSON.stringify(words));
}

function openRow(seal: Seal, { id, words, version, created_at: createdAt }: Row): Ask {
  return { id, version, createdAt, ...Stored.parse(JSON.parse(seal.open(placeOf(id), words))) };
}
