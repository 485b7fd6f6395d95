import { isPostgres, type Db } from "./database.ts";
import * as postgres from "./postgres/answer-index.ts";
import { foundMarks, type IndexedAnswer } from "./search-page.ts";
import * as sqlite from "./sqlite/answer-index.ts";
import type { Audience } from "./tables/answers.ts";
import { inTransaction } from "./transaction.ts";

/** Adds a published answer to the search index. It leaves the index when its row is deleted. */
export function addToAnswerIndex(trx: Db, answer: IndexedAnswer) {
  const { insertAnswer } = isPostgres(trx) ? postgres : sqlite;
  return insertAnswer(trx, answer);
}

export interface FoundAnswer {
  id: string;
  title: string;
  /** The part of the text with the words, in pieces. */
  excerpt: { text: string; isFound: boolean }[];
}

/**
 * Finds up to 20 answers for these readers with every word, or with any word if no answer has them all.
 * Words consist of letters and digits only.
 */
export async function findAnswers(
  db: Db,
  words: string[],
  audiences: readonly Audience[],
): Promise<FoundAnswer[]> {
  if (words.length === 0) return [];
  const { selectAnswers } = isPostgres(db) ? postgres : sqlite;
  let rows = await selectAnswers(db, words, "every", audiences);
  if (rows.length === 0 && words.length > 1)
    rows = await selectAnswers(db, words, "any", audiences);
  return rows.map(({ id, title, excerpt }) => ({ id, title, excerpt: piecesOf(excerpt) }));
}

function piecesOf(excerpt: string) {
  return excerpt
    .split(new RegExp(`${foundMarks.before}|${foundMarks.after}`))
    .map((text, index) => ({ text, isFound: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** Fills the index if it does not hold every answer, as after a move from another database. */
export async function completeAnswerIndex(db: Db) {
  const { listMissing } = isPostgres(db) ? postgres : sqlite;
  if ((await listMissing(db)).length === 0) return;
  await inTransaction(db, async (trx) => {
    for (const answer of await listMissing(trx)) await addToAnswerIndex(trx, answer);
  });
}
