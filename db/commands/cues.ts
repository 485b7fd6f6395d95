import type { Db } from "../database.ts";

/** How many texts were read in each month, by what was found. For a monthly review by a clinician. */
export async function reportCues(db: Db) {
  const rows = await db
    .selectFrom("cue_count")
    .selectAll()
    .orderBy("month", "desc")
    .orderBy("place")
    .orderBy("level")
    .orderBy("category")
    .orderBy("found_by")
    .execute();
  if (rows.length === 0) return "No text has been read yet.";
  return rows
    .map(({ month, place, level, category, found_by, count }) => {
      const what =
        level === "none" ? "nothing found" : `${level} ${category}, found by ${found_by}`;
      return `${month}  ${place.padEnd(10)}  ${String(count).padStart(6)}  ${what}`;
    })
    .join("\n");
}
