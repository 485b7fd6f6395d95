import { sql, type Kysely } from "kysely";
import { keyStoreOf } from "../database.ts";
import { createSeal } from "../sealed.ts";
import { openSafety, sealSafety } from "../sealed-safety.ts";
import type { SafetyResult } from "../tables/learning.ts";

type AnyDb = Kysely<Record<string, Record<string, string | null>>>;
type Row = { id: string; account_id: string; words: string };

/** How many rows are read, and how many keys are created, at a time. */
const batchSize = 200;

/** Encrypts the results of safety checks and the debriefs of practice conversations. */
export async function up(db: AnyDb) {
  await db.schema
    .alterTable("safety_check")
    .addColumn("sealed", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await eachRow(db, { table: "safety_check", id: "account_id", words: "result" }, async (row) => {
    const sealed = await sealSafety(db, row.account_id, row.words as SafetyResult);
    await db
      .updateTable("safety_check")
      .set({ sealed })
      .where("account_id", "=", row.account_id)
      .execute();
  });
  await replaceResult(db);

  await eachDebrief(db, (seal, row) => seal.sealRow("dialogue_attempt", row.id, debriefOf(row)));
}

export async function down(db: AnyDb) {
  await db.schema
    .alterTable("safety_check")
    .addColumn("sealed", "text", (column) =>
      column
        .notNull()
        .defaultTo("go")
        .check(sql`sealed in ('go', 'support', 'pause')`),
    )
    .execute();
  await eachRow(db, { table: "safety_check", id: "account_id", words: "result" }, async (row) => {
    const result = await openSafety(db, row.account_id, row.words);
    await db
      .updateTable("safety_check")
      .set({ sealed: result })
      .where("account_id", "=", row.account_id)
      .execute();
  });
  await replaceResult(db);

  await eachDebrief(db, (seal, row) => seal.openRow("dialogue_attempt", row.id, debriefOf(row)));
}

/** The old column goes with its list of allowed words. The new one takes its name. */
async function replaceResult(db: AnyDb) {
  await db.schema.alterTable("safety_check").dropColumn("result").execute();
  await db.schema.alterTable("safety_check").renameColumn("sealed", "result").execute();
}

type Seal = Awaited<ReturnType<typeof createSeal>>;

const debriefOf = ({ words }: Row) => ({ debrief: words });

function eachDebrief(db: AnyDb, change: (seal: Seal, row: Row) => { debrief: string }) {
  const place = { table: "dialogue_attempt", id: "id", words: "debrief" };
  return eachRow(db, place, async (row) => {
    const changed = change(await createSeal(db, row.account_id), row);
    await db.updateTable("dialogue_attempt").set(changed).where("id", "=", row.id).execute();
  });
}

interface Place {
  table: string;
  id: string;
  words: string;
}

/**
 * Calls `change` for each row that has words, after it has created the keys of a batch. If this is
 * cut off, the migration's transaction is undone as a whole, and the next run finds the keys.
 */
async function eachRow(
  db: AnyDb,
  { table, id, words }: Place,
  change: (row: Row) => Promise<void>,
) {
  let last = "";
  for (;;) {
    const rows = (await db
      .selectFrom(table)
      .select([`${id} as id`, "account_id", `${words} as words`])
      .where(id, ">", last)
      .where(words, "is not", null)
      .orderBy(id)
      .limit(batchSize)
      .execute()) as Row[];
    if (rows.length === 0) return;
    const owners = rows.map((row) => ({ ownerId: row.account_id, accountId: row.account_id }));
    await keyStoreOf(db).createAll(owners);
    for (const row of rows) await change(row);
    last = rows.at(-1)!.id;
  }
}
