import type { Kysely } from "kysely";
import { newId } from "../new-id.ts";
import { createSeal, type Seal } from "../sealed.ts";

interface Words {
  answers: object;
  notes: { day: string; what: string; minded?: string; next?: string }[];
}
interface Row {
  id: string;
  account_id: string;
  words: string;
  updated_at: number;
}
type AnyDb = Kysely<Record<string, Row & Record<string, unknown>>>;

const batchSize = 200;

/** Moves each ask that an invitation plan noted to a row of its own. The answers of the plan stay. */
export async function up(db: AnyDb) {
  let last = "";
  for (;;) {
    const rows: Row[] = await db
      .selectFrom("plan")
      .select(["id", "account_id", "words", "updated_at"])
      .where("kind", "=", "invitation")
      .where("id", ">", last)
      .orderBy("id")
      .limit(batchSize)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) await moveNotes(db, row);
    last = rows.at(-1)!.id;
  }
}

/** The asks stay where they are: the release before this one shows them too. */
export async function down() {}

async function moveNotes(db: AnyDb, row: Row) {
  const seal = await createSeal(db, row.account_id);
  const place = { table: "plan", column: "words", row: row.id };
  const { answers, notes } = JSON.parse(seal.open(place, row.words)) as Words;
  if (notes.length === 0) return;
  const asks = notes.map((note, index) => askOf(seal, row, note, index));
  await db.insertInto("ask").values(asks).execute();
  const words = seal.seal(place, JSON.stringify({ answers, notes: [] }));
  await db.updateTable("plan").set({ words }).where("id", "=", row.id).execute();
}

function askOf(seal: Seal, plan: Row, note: Words["notes"][number], index: number) {
  const id = newId();
  const { day, what, minded = "", next = "" } = note;
  const words = { plan: {}, result: { answer: what, askedOn: day, minded, next }, entry: null };
  // Asks are listed by the time they were made. Several notes of a day stay in their order.
  const at = (Date.parse(`${day}T12:00:00Z`) || plan.updated_at) + index;
  return {
    id,
    account_id: plan.account_id,
    words: seal.seal({ table: "ask", column: "words", row: id }, JSON.stringify(words)),
    version: 1,
    created_at: at,
    updated_at: at,
  };
}
