import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import type { JournalEntryTable } from "#db/tables/notebook";
import { inTransaction, lockRow } from "#db/transaction";
import { readAnswers } from "~/ui/forms/prompt";
import { journalPrompts, type JournalAnswers, type JournalEntry } from "./journal-prompts";

const Stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

type Row = Pick<JournalEntryTable, "id" | "words" | "updated_at">;
const columns = ["id", "words", "updated_at"] as const;

const placeOf = (row: string) => ({ table: "journal_entry", column: "words", row });

/**
 * Saves the entry of a day. If that day has another entry than the one with `base` as its `updatedAt`,
 * nothing is saved and that entry is returned. Otherwise returns null.
 */
export async function saveEntry(
  db: Db,
  accountId: string,
  answers: JournalAnswers,
  base: number | null,
  now: number,
): Promise<JournalEntry | null> {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const row = await findRow(trx, accountId, answers.day);
    const words = JSON.stringify(answers);
    if (!row) {
      const id = newId();
      await trx
        .insertInto("journal_entry")
        .values({
          id,
          account_id: accountId,
          written_on: answers.day,
          words: seal.seal(placeOf(id), words),
          created_at: now,
          updated_at: now,
        })
        .execute();
      return null;
    }
    const saved = openRow(seal, row);
    if (JSON.stringify(saved.answers) === words) return null;
    if (row.updated_at !== base) return saved;
    await trx
      .updateTable("journal_entry")
      .set({ words: seal.seal(placeOf(row.id), words), updated_at: Math.max(now, base + 1) })
      .where("id", "=", row.id)
      .execute();
    return null;
  });
}

/** The member's entry of a day, or null. */
export async function findEntry(db: Db, accountId: string, day: string) {
  const row = await findRow(db, accountId, day);
  return row ? openRow(await getSeal(db, accountId), row) : null;
}

/** The member's entries, the latest day first; from the day `since` on, if given. */
export async function listEntries(
  db: Db,
  accountId: string,
  { since = "", limit }: { since?: string; limit: number },
) {
  const rows = await db
    .selectFrom("journal_entry")
    .select(columns)
    .where("account_id", "=", accountId)
    .where("written_on", ">=", since)
    .orderBy("written_on", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openRow(seal, row));
}

/** Erases the member's entry of a day. */
export async function eraseEntry(db: Db, accountId: string, day: string) {
  await db
    .deleteFrom("journal_entry")
    .where("account_id", "=", accountId)
    .where("written_on", "=", day)
    .execute();
}

function findRow(db: Db, accountId: string, day: string) {
  return db
    .selectFrom("journal_entry")
    .select(columns)
    .where("account_id", "=", accountId)
    .where("written_on", "=", day)
    .executeTakeFirst();
}

function openRow(seal: Seal, { id, words, updated_at: updatedAt }: Row): JournalEntry {
  const stored = Stored.parse(JSON.parse(seal.open(placeOf(id), words)));
  const answers = readAnswers(journalPrompts, (name) => [stored[name] ?? []].flat());
  return { answers, updatedAt };
}
