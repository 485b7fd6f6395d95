import { createHmac } from "node:crypto";
import type { Kysely } from "kysely";

/** The columns this migration reads and writes. */
interface Statements {
  statement: {
    id: string;
    attempt_id: string | null;
    line: string | null;
    line_hash: string | null;
  };
}

/** Finds a saved line by a hash, so that no query compares the words themselves. */
export async function up(db: Kysely<Statements>) {
  await db.schema.alterTable("statement").addColumn("line_hash", "text").execute();
  const saved = await db
    .selectFrom("statement")
    .select(["id", "attempt_id", "line"])
    .where("attempt_id", "is not", null)
    .where("line", "is not", null)
    .execute();
  for (const { id, attempt_id, line } of saved) {
    const line_hash = createHmac("sha256", attempt_id!).update(line!).digest("base64url");
    await db.updateTable("statement").set({ line_hash }).where("id", "=", id).execute();
  }
  await db.schema.dropIndex("statement_line").execute();
  await indexLines(db, "line_hash");
}

export async function down(db: Kysely<Statements>) {
  await db.schema.dropIndex("statement_line").execute();
  await db.schema.alterTable("statement").dropColumn("line_hash").execute();
  await indexLines(db, "line");
}

/** One statement per line of a talk. */
async function indexLines(db: Kysely<Statements>, column: "line" | "line_hash") {
  await db.schema
    .createIndex("statement_line")
    .on("statement")
    .columns(["attempt_id", column])
    .unique()
    .execute();
}
