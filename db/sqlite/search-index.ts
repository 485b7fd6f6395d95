import { sql } from "kysely";
import type { Db } from "../database.ts";
import { foundMarks, maxFound, wordsInExcerpt, type SearchPage } from "../search-page.ts";

export async function replacePages(trx: Db, pages: SearchPage[]) {
  await sql`delete from search_page`.execute(trx);
  if (pages.length === 0) return;
  // A "front" row has the title and summary only. A "whole" row has the text too.
  const rows = pages.flatMap(({ address, title, summary, body }) => [
    sql`(${address}, 'front', ${title}, ${summary}, '')`,
    sql`(${address}, 'whole', ${title}, ${summary}, ${body})`,
  ]);
  await sql`
    insert into search_page (address, scope, title, summary, body) values ${sql.join(rows)}
  `.execute(trx);
}

export async function selectMatches(db: Db, words: string[], how: "every" | "any", open: string[]) {
  const { before, after } = foundMarks;
  const { rows } = await sql<{ address: string; excerpt: string }>`
    select address, snippet(search_page, 4, ${before}, ${after}, '…', ${wordsInExcerpt}) as excerpt
    from search_page
    where search_page match ${matchOf(words, how)}
      and scope = case when address in (select value from json_each(${JSON.stringify(open)})) then 'whole' else 'front' end
    order by bm25(search_page, 0, 0, 12, 6, 1)
    limit ${maxFound}
  `.execute(db);
  return rows;
}

/**
 * A query in the language of FTS5. Each word is in quotes, so no word is an operator. The last word
 * can be the beginning of a word.
 */
export function matchOf(words: string[], how: "every" | "any") {
  return words
    .map((word, index) => {
      const mayGoOn = index === words.length - 1 && word.length > 2;
      return `"${word}"${mayGoOn ? "*" : ""}`;
    })
    .join(how === "every" ? " AND " : " OR ");
}
