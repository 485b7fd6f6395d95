import type { Selectable } from "kysely";
import type { Db } from "#db/database";
import { createSeal, getSeal } from "#db/sealed";
import type { StatementTable } from "#db/tables/statements";
import { versionPlace } from "./sealed-statement.server";
import { mostVersions } from "./statement";

/** Saves the words a statement had before a change, and deletes the oldest versions over the limit. */
export async function saveVersion(
  db: Db,
  { id, account_id, body, rubric_version, updated_at }: Selectable<StatementTable>,
) {
  const last = await db
    .selectFrom("statement_version")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("statement_id", "=", id)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const sealed = (await createSeal(db, account_id)).seal(versionPlace(id, seq), body);
  await db
    .insertInto("statement_version")
    .values({ statement_id: id, seq, body: sealed, rubric_version, kept_at: updated_at })
    .execute();
  await db
    .deleteFrom("statement_version")
    .where("statement_id", "=", id)
    .where("seq", "<=", seq - mostVersions)
    .execute();
}

/** The earlier versions of a statement, newest first. The caller checks whose statement it is. */
export async function listVersions(db: Db, { id, account_id }: { id: string; account_id: string }) {
  const rows = await db
    .selectFrom("statement_version")
    .select(["seq", "body", "kept_at"])
    .where("statement_id", "=", id)
    .orderBy("seq", "desc")
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, account_id);
  return rows.map((row) => ({ ...row, body: seal.open(versionPlace(id, row.seq), row.body) }));
}
