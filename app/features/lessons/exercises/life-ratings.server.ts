import { z } from "zod";
import type { Db } from "#db/database";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { newId } from "#db/new-id";
import { day, isoDay } from "~/time";
import type { SavedRating, TypedRating } from "./exercise";
import { Ratings } from "./parse-rating.server";

const Goals = z.array(z.string());

/**
 * Adds a rating to the member's history. The same rating again within a day is ignored, because it
 * comes from a button pressed twice or a page loaded again.
 */
export async function addRating(db: Db, accountId: string, rating: TypedRating, now: number) {
  const given = { ratings: JSON.stringify(rating.ratings), goals: JSON.stringify(rating.goals) };
  const seal = await createSeal(db, accountId);
  await inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const last = await ratingsOf(trx, accountId).limit(1).executeTakeFirst();
    if (last && now - last.rated_at < day) {
      const { ratings, goals } = last;
      const before = seal.openRow("life_rating", last.id, { ratings, goals });
      if (before.ratings === given.ratings && before.goals === given.goals) return;
    }
    const id = newId();
    const sealed = seal.sealRow("life_rating", id, given);
    await trx
      .insertInto("life_rating")
      .values({ id, account_id: accountId, ...sealed, rated_at: now })
      .execute();
  });
}

const mostListed = 24;

export async function lastRatedAt(db: Db, accountId: string): Promise<number | null> {
  const row = await db
    .selectFrom("life_rating")
    .select("rated_at")
    .where("account_id", "=", accountId)
    .orderBy("rated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.rated_at ?? null;
}

/** The latest 24 ratings, newest first, with their days in the time zone. */
export async function listRatings(db: Db, accountId: string, timeZone: string) {
  const rows = await ratingsOf(db, accountId).limit(mostListed).execute();
  return openRatings(db, accountId, rows, timeZone);
}

/** Every rating, newest first, for the download. */
export async function exportRatings(db: Db, accountId: string, timeZone: string) {
  return openRatings(db, accountId, await ratingsOf(db, accountId).execute(), timeZone);
}

function ratingsOf(db: Db, accountId: string) {
  return db
    .selectFrom("life_rating")
    .select(["id", "ratings", "goals", "rated_at"])
    .where("account_id", "=", accountId)
    .orderBy("rated_at", "desc");
}

type RatingRow = Awaited<ReturnType<ReturnType<typeof ratingsOf>["execute"]>>[number];

async function openRatings(
  db: Db,
  accountId: string,
  rows: RatingRow[],
  timeZone: string,
): Promise<SavedRating[]> {
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map(({ id, ratings, goals, rated_at }) => {
    const opened = seal.openRow("life_rating", id, { ratings, goals });
    return {
      id,
      ratings: Ratings.parse(JSON.parse(opened.ratings)),
      goals: Goals.parse(JSON.parse(opened.goals)),
      ratedOn: isoDay(rated_at, timeZone),
    };
  });
}

/** Erases one of the member's ratings. Returns false if there is none with this id. */
export async function eraseRating(db: Db, accountId: string, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom("life_rating")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
