import { z } from "zod";
import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { newId } from "#db/new-id";
import { day } from "~/time";
import {
  goalLength,
  lifeAreas,
  mostGoals,
  type LifeRatings,
  type RatedLife,
  type TypedRating,
} from "./exercise";

const Ratings = z.partialRecord(
  z.enum(lifeAreas.map((area) => area.id)),
  z.int().min(1).max(10),
) satisfies z.ZodType<LifeRatings>;
const Goals = z.array(z.string());

/** Reads ratings and goals out of a posted form; a string is what to tell the member instead. */
export function readRating(form: URLSearchParams | FormData): TypedRating | string {
  const given = lifeAreas.flatMap(({ id }) => {
    const value = String(form.get(id) ?? "");
    return value === "" ? [] : [[id, Number(value)]];
  });
  const ratings = Ratings.safeParse(Object.fromEntries(given));
  if (!ratings.success) return "Choose a number from 1 to 10 for each part you want to rate.";
  if (given.length === 0) return "Choose a number for at least one part of your life first.";

  const goals = form
    .getAll("goal")
    .map((goal) => String(goal).trim())
    .filter((goal) => goal !== "")
    .slice(0, mostGoals);
  if (goals.some((goal) => goal.length > goalLength.max)) {
    return `Keep each goal under ${goalLength.max} characters: small is the point.`;
  }
  return { ratings: ratings.data, goals };
}

/** What was sent of a rating that cannot be kept as it is: the form shows it again. */
export function typedRating(form: URLSearchParams | FormData): TypedRating {
  const given = lifeAreas.flatMap(({ id }) => {
    const value = Number(form.get(id) ?? 0);
    return value > 0 ? [[id, value]] : [];
  });
  return { ratings: Object.fromEntries(given), goals: form.getAll("goal").map(String) };
}

/**
 * Adds a rating. Earlier ones stay, so that a member can see what has changed. The same one again on
 * the same day is the same: a button pressed twice, or a page that was loaded again.
 */
export async function addRating(db: Db, accountId: string, rating: TypedRating, now: number) {
  const given = { ratings: JSON.stringify(rating.ratings), goals: JSON.stringify(rating.goals) };
  await inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const last = await trx
      .selectFrom("life_rating")
      .select(["ratings", "goals", "rated_at"])
      .where("account_id", "=", accountId)
      .orderBy("rated_at", "desc")
      .limit(1)
      .executeTakeFirst();
    const isSame = last?.ratings === given.ratings && last.goals === given.goals;
    if (isSame && now - last.rated_at < day) return;
    await trx
      .insertInto("life_rating")
      .values({ id: newId(), account_id: accountId, ...given, rated_at: now })
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

/** The latest ratings, newest first: two years of monthly ones at the most. */
export async function listRatings(db: Db, accountId: string): Promise<RatedLife[]> {
  const rows = await ratingsOf(db, accountId).limit(mostListed).execute();
  return rows.map(ratedLife);
}

/** Every rating there is, newest first, for the member to take along. */
export async function exportRatings(db: Db, accountId: string): Promise<RatedLife[]> {
  const rows = await ratingsOf(db, accountId).execute();
  return rows.map(ratedLife);
}

function ratingsOf(db: Db, accountId: string) {
  return db
    .selectFrom("life_rating")
    .select(["id", "ratings", "goals", "rated_at"])
    .where("account_id", "=", accountId)
    .orderBy("rated_at", "desc");
}

function ratedLife(row: {
  id: string;
  ratings: string;
  goals: string;
  rated_at: number;
}): RatedLife {
  return {
    id: row.id,
    ratings: Ratings.parse(JSON.parse(row.ratings)),
    goals: Goals.parse(JSON.parse(row.goals)),
    ratedAt: row.rated_at,
  };
}

/** Erases one rating of the member's own; false when there was none by that id. */
export async function eraseRating(db: Db, accountId: string, id: string) {
  const { numDeletedRows } = await db
    .deleteFrom("life_rating")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
