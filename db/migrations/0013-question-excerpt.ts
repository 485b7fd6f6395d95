import type { Kysely } from "kysely";

/** The columns this migration reads and writes. */
interface Questions {
  question: { id: string; body: string; excerpt: string };
}

const batch = 500;

/** Stores the start of every question, so that no query cuts the member's text. */
export async function up(db: Kysely<Questions>) {
  await db.schema
    .alterTable("question")
    .addColumn("excerpt", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  for (let last = ""; ;) {
    const questions = await db
      .selectFrom("question")
      .select(["id", "body"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(batch)
      .execute();
    for (const { id, body } of questions) {
      const excerpt = [...body].slice(0, 120).join("");
      await db.updateTable("question").set({ excerpt }).where("id", "=", id).execute();
    }
    if (questions.length < batch) return;
    last = questions.at(-1)!.id;
  }
}

export async function down(db: Kysely<Questions>) {
  await db.schema.alterTable("question").dropColumn("excerpt").execute();
}
