import { sql, type Kysely } from "kysely";
import { isPostgres } from "../database.ts";

/**
 * The search index of lessons, guides, articles and the glossary. Each server rebuilds it from the
 * content files when it starts.
 */
export async function up(db: Kysely<unknown>) {
  if (isPostgres(db)) return createPostgresIndex(db);
  await sql`
    create virtual table search_page using fts5(
      address unindexed, scope unindexed, title, summary, body,
      tokenize = 'porter unicode61 remove_diacritics 2'
    )
  `.execute(db);
}

export async function down(db: Kysely<unknown>) {
  await db.schema.dropTable("search_page").execute();
  if (!isPostgres(db)) return;
  await sql`drop text search configuration site_search`.execute(db);
  await sql`drop text search dictionary english_words`.execute(db);
}

async function createPostgresIndex(db: Kysely<unknown>) {
  // PostgreSQL's own English dictionary drops words like "no" and "out".
  await sql`
    create text search dictionary english_words (template = snowball, language = english)
  `.execute(db);
  await sql`create text search configuration site_search (copy = simple)`.execute(db);
  await sql`
    alter text search configuration site_search
      alter mapping for asciiword, word, numword, asciihword, hword, numhword,
        hword_asciipart, hword_part, hword_numpart
      with english_words
  `.execute(db);
  await sql`
    create table search_page (
      address text primary key,
      body text not null,
      front_words tsvector not null,
      all_words tsvector not null
    )
  `.execute(db);
  await sql`create index search_page_front_words on search_page using gin (front_words)`.execute(
    db,
  );
  await sql`create index search_page_all_words on search_page using gin (all_words)`.execute(db);
}
