import { sql, type Kysely } from "kysely";

/**
 * The words of lessons, guides, articles and the glossary, for search. Made anew from the content by
 * each server that starts, so it holds nothing that is not in the files.
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
