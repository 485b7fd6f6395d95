import { sql } from "kysely";
import type { Db } from "../database.ts";
import { foundMarks, wordsInExcerpt, type IndexedAnswer } from "../search-page.ts";
import type { Audience } from "../tables/answers.ts";
import { matchOf } from "./search-index.ts";

export async function insertAnswer(trx: Db, { id, title, question, reply }: IndexedAnswer) {
  await sql`
    insert into search_answer (answer_id, title, question, reply)
    values (${id}, ${title}, ${question}, ${reply})
  `.execute(trx);
}

export async function selectAnswers(
  db: Db,
  words: string[],
  how: "every" | "any",
  audiences: readonly Audience[],
) {
  const { before, after } = foundMarks;
  const { rows } = await sql<{ id: string; title: string; excerpt: string }>`
    select answer.id, answer.title,
      snippet(search_answer, -1, ${before}, ${after}, '…', ${wordsInExcerpt}) as excerpt
    from search_answer join answer on answer.id = search_answer.answer_id
    where search_answer match ${matchOf(words, how)}
      and answer.audience in (${sql.join(audiences)})
    order by bm25(search_answer, 0, 10, 4, 1)
    limit 20
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
