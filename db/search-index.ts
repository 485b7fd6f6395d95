import { hash } from "node:crypto";
import { isPostgres, type Db } from "./database.ts";
import * as postgres from "./postgres/search-index.ts";
import { foundMarks, type SearchPage } from "./search-page.ts";
import { readState, writeState } from "./site-state.ts";
import * as sqlite from "./sqlite/search-index.ts";
import { inTransaction } from "./transaction.ts";

export type { SearchPage };

export interface FoundPage {
  address: string;
  /** The part of the text with the words, in pieces; null if the text does not have the words. */
  excerpt: { text: string; isFound: boolean }[] | null;
}

/** Replaces the search index with these pages. Writes nothing if it holds exactly these already. */
export async function fillSearchIndex(db: Db, pages: SearchPage[]) {
  const { replacePages } = isPostgres(db) ? postgres : sqlite;
  const wanted = hash("sha256", JSON.stringify([indexVersion, pages]), "base64url");
  if ((await readState(db, "search-index")) === wanted) return;
  await inTransaction(db, async (trx) => {
    await replacePages(trx, pages);
    await writeState(trx, "search-index", wanted, Date.now());
  });
}

/** Raise it when the same pages make another index than before. */
const indexVersion = 1;

/**
 * Finds up to 30 pages with every word, or with any word if no page has them all. The best match comes
 * first. Words consist of letters and digits only. The last word may be the beginning of a word. A
 * page whose address is not in `open` is found by its title and summary only, without an excerpt.
 */
export async function findPages(db: Db, words: string[], open: string[]): Promise<FoundPage[]> {
  if (words.length === 0) return [];
  const every = await matchPages(db, words, "every", open);
  return every.length > 0 || words.length === 1 ? every : matchPages(db, words, "any", open);
}

async function matchPages(db: Db, words: string[], how: "every" | "any", open: string[]) {
  const { selectMatches } = isPostgres(db) ? postgres : sqlite;
  const rows = await selectMatches(db, words, how, open);
  return rows.map(({ address, excerpt }) => ({ address, excerpt: splitExcerpt(excerpt) }));
}

function splitExcerpt(excerpt: string): FoundPage["excerpt"] {
  const { before, after } = foundMarks;
  if (!excerpt.includes(before)) return null;
  return excerpt
    .split(new RegExp(`${before}|${after}`))
    .map((text, index) => ({ text, isFound: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
