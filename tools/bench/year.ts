import { openDatabase, type Db } from "../../db/database.ts";
import { newId } from "../../db/new-id.ts";
import { createSeal } from "../../db/sealed.ts";
import { keysOf, type Visitor } from "./members.ts";

const day = 86_400_000;
/** What a member who writes every week has after a year. */
const year = { days: 365, plans: 20, notes: 52, asks: 12 };

/** Gives each of these members the entries of a year: a journal, plans with their notes, asks, check-ins. */
export async function writeYear(file: string, members: readonly Visitor[]) {
  const db = openDatabase(file, keysOf(file));
  try {
    for (const { id } of members) await db.transaction().execute((trx) => writeFor(trx, id));
  } finally {
    await db.destroy();
  }
}

async function writeFor(trx: Db, accountId: string) {
  const seal = await createSeal(trx, accountId);
  const now = Date.now();
  const isoDay = (daysAgo: number) => new Date(now - daysAgo * day).toISOString().slice(0, 10);
  const row = (table: string, words: object, daysAgo: number) => {
    const id = newId();
    const sealed = seal.seal({ table, column: "words", row: id }, JSON.stringify(words));
    const at = now - daysAgo * day;
    return { id, account_id: accountId, words: sealed, created_at: at, updated_at: at };
  };
  const times = (count: number) => Array.from({ length: count }, (_, index) => index);

  const journal = times(year.days).map((ago) => ({
    ...row("journal_entry", { day: isoDay(ago), mood: "low", helped: "A walk by the lake." }, ago),
    written_on: isoDay(ago),
  }));
  await trx.insertInto("journal_entry").values(journal).execute();
  const notes = times(year.notes).map((week) => ({ day: isoDay(365 - week * 7), what: "done" }));
  const plans = times(year.plans).map((number) => ({
    ...row("plan", { answers: { act: `Small act ${number}`, area: "fun" }, notes }, 300),
    ...{ kind: "self-care" as const, version: 1 },
  }));
  await trx.insertInto("plan").values(plans).execute();
  const asks = times(year.asks).map((month) => {
    const result = {
      answer: "not-now",
      askedOn: isoDay(month * 30),
      next: isoDay(month * 30 - 28),
    };
    const plan = { day: isoDay(month * 30), line: "Would you look at one place with me?" };
    return { ...row("ask", { plan, result, entry: null }, month * 30), version: 2 };
  });
  await trx.insertInto("ask").values(asks).execute();
  const checkIns = [0, 6, 12, 24].map((week) => {
    const { id, words } = row("check_in", { answers: { who1: "3 points" }, daysSinceAsk: 9 }, 1);
    return { id, account_id: accountId, words, week, done_at: now - (52 - week) * 7 * day };
  });
  await trx.insertInto("check_in").values(checkIns).execute();
}
