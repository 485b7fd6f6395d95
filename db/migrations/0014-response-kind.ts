import type { Kysely } from "kysely";

interface Tables {
  exercise_response: {
    account_id: string;
    lesson_id: string;
    exercise_id: string;
    response: string;
    kind: string;
  };
}

/** Gives every exercise response the kind of its exercise, so that no query reads the response. */
export async function up(db: Kysely<Tables>) {
  // SQLite adds a NOT NULL column only with a default. Every row gets its own kind below.
  await db.schema
    .alterTable("exercise_response")
    .addColumn("kind", "text", (c) => c.notNull().defaultTo(""))
    .execute();

  // One account at a time, because responses can hold long notes.
  const accounts = await db
    .selectFrom("exercise_response")
    .select("account_id")
    .distinct()
    .execute();
  for (const { account_id } of accounts) await fillKinds(db, account_id);
}

async function fillKinds(db: Kysely<Tables>, accountId: string) {
  const rows = await db
    .selectFrom("exercise_response")
    .select(["lesson_id", "exercise_id", "response"])
    .where("account_id", "=", accountId)
    .execute();
  for (const { lesson_id, exercise_id, response } of rows) {
    const { kind } = JSON.parse(response) as { kind: string };
    await db
      .updateTable("exercise_response")
      .set({ kind })
      .where("account_id", "=", accountId)
      .where("lesson_id", "=", lesson_id)
      .where("exercise_id", "=", exercise_id)
      .execute();
  }
}

export async function down(db: Kysely<unknown>) {
  await db.schema.alterTable("exercise_response").dropColumn("kind").execute();
}
