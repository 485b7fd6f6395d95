import type { Db } from "#db/database";
import { env } from "~/env.server";
import type { CueReading } from "~/features/coach/reader/cue-reading";
import { isoDay } from "~/time";

export type CuePlace = "question" | "write-back";

/** Adds one to the count of readings like this one, of a text that was sent. Stores neither the words nor the writer. */
export async function recordReading(
  db: Db,
  place: CuePlace,
  { level, hard, soft, by }: Pick<CueReading, "level" | "hard" | "soft" | "by">,
  now: number,
) {
  const categories = level === "hard" ? hard : level === "soft" ? soft : ["none"];
  const month = isoDay(now, env.timeZone).slice(0, 7);
  for (const category of categories) {
    await db
      .insertInto("cue_count")
      .values({ month, place, level, category, found_by: by, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["month", "place", "level", "category", "found_by"])
          .doUpdateSet((eb) => ({ count: eb("cue_count.count", "+", 1) })),
      )
      .execute();
  }
}
