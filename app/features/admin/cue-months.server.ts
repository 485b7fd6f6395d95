import type { Db } from "#db/database";
import { shownCount } from "./shown-count";

/** How many texts were read in each month, by what was found. No words, and no count below eight. */
export async function listCueMonths(db: Db) {
  const rows = await db
    .selectFrom("cue_count")
    .selectAll()
    .orderBy("month", "desc")
    .orderBy("place")
    .orderBy("level")
    .orderBy("category")
    .orderBy("found_by")
    .execute();
  return rows.map(({ count, ...row }) => ({ ...row, count: shownCount(count) }));
}

export type CueMonth = Awaited<ReturnType<typeof listCueMonths>>[number];
