import { sql, type Kysely } from "kysely";

/**
 * The search index of lessons, guides, articles and the glossary. Each server rebuilds it from the
 * content files when it starts.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create virtual table search_page using fts5(
      address unindexed, scope unindexed, title, summary, body,
      tokenize = 'porter unicode61 remove_diacritics 2'
    )
  `.execute(db);
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("search_page").execute();
}
