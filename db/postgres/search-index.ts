import { sql } from "kysely";
import type { Db } from "../database.ts";
import { foundMarks, maxFound, wordsInExcerpt, type SearchPage } from "../search-page.ts";

export async function replacePages(trx: Db, pages: SearchPage[]) {
  // Servers that start at the same time fill the index one after the other. Readers do not wait.
  await sql`lock table search_page in share row exclusive mode`.execute(trx);
  await sql`delete from search_page`.execute(trx);
  if (pages.length === 0) return;
  const rows = pages.map(({ address, title, summary, body }) => {
    const front = sql`${vectorOf(title, "A")} || ${vectorOf(summary, "B")}`;
    return sql`(${address}, ${body}, ${front}, ${front} || ${vectorOf(body, "C")})`;
  });
  await sql`
    insert into search_page (address, body, front_words, all_words) values ${sql.join(rows)}
  `.execute(trx);
}

export async function selectMatches(db: Db, words: string[], how: "every" | "any", open: string[]) {
  const { before, after } = foundMarks;
  const format = `StartSel=${before}, StopSel=${after}, MaxWords=${wordsInExcerpt}, MinWords=${wordsInExcerpt - 1}, MaxFragments=1`;
  const query = sql`to_tsquery('site_search', ${queryOf(words, how)})`;
  const { rows } = await sql<{ address: string; excerpt: string }>`
    select address, concat(
      case when head ~ '[[:alnum:]]' then '…' else head end,
      headline,
      case when tail ~ '[[:alnum:]]' then '…' else tail end
    ) as excerpt
    from (
      select address, is_open, body, query,
        ts_rank('{0, 0.08, 0.5, 1}', case when is_open then all_words else front_words end, query, 1) as rank
      from search_page,
        ${query} as query,
        lateral (select address = any(${open}) as is_open) as access
      where (is_open and all_words @@ query) or (not is_open and front_words @@ query)
      order by rank desc, address
      limit ${maxFound}
    ) as found,
      lateral (select case when is_open then ts_headline('site_search', body, query, ${format}) else '' end as headline) as highlighted,
      lateral (select translate(headline, ${before + after}, '') as plain) as unmarked,
      lateral (select split_part(body, plain, 1) as head, substr(body, strpos(body, plain) + length(plain)) as tail) as cut
    order by rank desc, address
  `.execute(db);
  return rows;
}

/** The words of a text, without accents, as the index has them. */
export function vectorOf(text: string, weight: "A" | "B" | "C") {
  return sql`setweight(to_tsvector('site_search', ${plainWords(text)}), ${sql.lit(weight)})`;
}

function plainWords(text: string) {
  const withoutAccents = text.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return withoutAccents.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
}

export function queryOf(words: string[], how: "every" | "any") {
  return words
    .map((word, index) => {
      const mayGoOn = index === words.length - 1 && word.length > 2;
      return `${plainWords(word)}${mayGoOn ? ":*" : ""}`;
    })
    .join(how === "every" ? " & " : " | ");
}
