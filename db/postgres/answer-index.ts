import { sql } from "kysely";
import type { Db } from "../database.ts";
import { foundMarks, wordsInExcerpt, type IndexedAnswer } from "../search-page.ts";
import type { Audience } from "../tables/answers.ts";
import { queryOf, vectorOf } from "./search-index.ts";

export async function insertAnswer(trx: Db, { id, title, question, reply }: IndexedAnswer) {
  const words = sql`${vectorOf(title, "A")} || ${vectorOf(question, "B")} || ${vectorOf(reply, "C")}`;
  await sql`
    insert into search_answer (answer_id, body, words)
    values (${id}, ${`${question}\n\n${reply}`}, ${words})
  `.execute(trx);
}

export async function selectAnswers(
  db: Db,
  words: string[],
  how: "every" | "any",
  audiences: readonly Audience[],
) {
  const { before, after } = foundMarks;
  const format = `StartSel=${before}, StopSel=${after}, MaxWords=${wordsInExcerpt}, MinWords=${wordsInExcerpt - 1}, MaxFragments=1`;
  const query = sql`to_tsquery('site_search', ${queryOf(words, how)})`;
  const { rows } = await sql<{ id: string; title: string; excerpt: string }>`
    select id, title, ts_headline('site_search', body, query, ${format}) as excerpt
    from (
      select answer.id, answer.title, search_answer.body, query,
        ts_rank('{0, 0.1, 0.4, 1}', search_answer.words, query, 1) as rank
      from search_answer join answer on answer.id = search_answer.answer_id, ${query} as query
      where search_answer.words @@ query and answer.audience in (${sql.join(audiences)})
      order by rank desc, answer.id
      limit 20
    ) as found
    order by rank desc, id
  `.execute(db);
  return rows;
}

export async function listMissing(db: Db) {
  const { rows } = await sql<IndexedAnswer>`
    select id, title, question, reply from answer
    where id not in (select answer_id from search_answer)
  `.execute(db);
  return rows;
}
