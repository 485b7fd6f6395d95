import { sql } from "kysely";
import type { Db } from "#db/database";
import { matchOf } from "./search-query";

/** A page that can be found. */
export interface SearchPage {
  /** Its address, by which it is told from others. */
  address: string;
  title: string;
  summary: string;
  /** Its words; found only by readers who may open it. */
  body: string;
}

export interface FoundPage {
  address: string;
  /** Where its words fit: pieces in order, those that were looked for marked. Null: in its title or summary. */
  excerpt: { text: string; isFound: boolean }[] | null;
}

const mostFound = 30;
const wordsAround = 26;
// Two characters for private use: no text has them.
const [before, after] = ["\uE000", "\uE001"];

/** Puts these pages in the place of all that could be found before. */
export async function fillSearchIndex(db: Db, pages: SearchPage[]) {
  // In "front" a page is found by its title and summary alone, in "whole" by its words too.
  const rows = pages.flatMap(({ address, title, summary, body }) => [
    sql`(${address}, 'front', ${title}, ${summary}, '')`,
    sql`(${address}, 'whole', ${title}, ${summary}, ${body})`,
  ]);
  await db.transaction().execute(async (trx) => {
    await sql`delete from search_page`.execute(trx);
    if (rows.length === 0) return;
    await sql`
      insert into search_page (address, scope, title, summary, body) values ${sql.join(rows)}
    `.execute(trx);
  });
}

/**
 * Pages with every one of these words, or with any of them where none has all; the best fit first.
 * A page that is not open is found by its title and summary, and nothing of its text is told.
 */
export async function findPages(db: Db, words: string[], open: string[]): Promise<FoundPage[]> {
  if (words.length === 0) return [];
  const every = await matching(db, matchOf(words, "every"), open);
  return every.length > 0 || words.length === 1 ? every : matching(db, matchOf(words, "any"), open);
}

async function matching(db: Db, match: string, open: string[]): Promise<FoundPage[]> {
  const list = JSON.stringify(open);
  const { rows } = await sql<{ address: string; excerpt: string }>`
    select address, snippet(search_page, 4, ${before}, ${after}, '…', ${wordsAround}) as excerpt
    from search_page
    where search_page match ${match}
      and scope = case when address in (select value from json_each(${list})) then 'whole' else 'front' end
    order by bm25(search_page, 0, 0, 12, 6, 1)
    limit ${mostFound}
  `.execute(db);
  return rows.map(({ address, excerpt }) => ({ address, excerpt: piecesOf(excerpt) }));
}

function piecesOf(excerpt: string): FoundPage["excerpt"] {
  if (!excerpt.includes(before)) return null;
  return excerpt
    .split(new RegExp(`${before}|${after}`))
    .map((text, index) => ({ text, isFound: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
