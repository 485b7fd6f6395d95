import type { Db } from "#db/database";
import type { CuePlace } from "#db/tables/cue-counts";
import { env } from "~/env.server";
import {
  cueCategories,
  type CueCategory,
  type CueReading,
} from "~/features/coach/reader/cue-reading";
import { attemptWrite } from "~/http/background.server";
import { isoDay } from "~/time";

type Reading = Pick<CueReading, "level" | "hard" | "soft" | "by">;

/**
 * Adds one to the count of readings like this one, of a text that was sent. A text that is changed and sent
 * again counts again. Stores neither the words nor the writer.
 */
export async function recordReading(
  db: Db,
  place: CuePlace,
  { level, hard, soft, by }: Reading,
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

/** As `recordReading`, beside a write that must not fail or wait because of the count. */
export async function addReading(db: Db, place: CuePlace, reading: Reading, now: number) {
  await attemptWrite("counting a reading", recordReading(db, place, reading, now));
}

/** A count of fewer than this many texts is not told, so that nobody can guess whose text it was. */
export const leastTold = 8;

/** How many texts; null stands for at least one and fewer than `leastTold`. */
export type CueCell = number | null;

export interface CueCounts {
  /** As "2026-11", in the operator's time zone. */
  month: string;
  place: CuePlace;
  /** Texts in which nothing was found. */
  none: CueCell;
  /** Texts with a cue, by level and category. A text with two categories counts for both. */
  hard: Record<CueCategory, CueCell>;
  soft: Record<CueCategory, CueCell>;
}

/** The counts of every month and place, the newest month first, with small counts hidden. */
export async function listCueCounts(db: Db): Promise<CueCounts[]> {
  const rows = await db
    .selectFrom("cue_count")
    .select(["month", "place", "level", "category"])
    .select((eb) => eb.fn.sum("count").as("count"))
    .groupBy(["month", "place", "level", "category"])
    .orderBy("month", "desc")
    .orderBy("place")
    .execute();
  const groups = Map.groupBy(rows, ({ month, place }) => `${month} ${place}`);
  return [...groups.values()].map((group) => {
    const cell = (level: string, category: string): CueCell => {
      const row = group.find((one) => one.level === level && one.category === category);
      const count = Number(row?.count ?? 0);
      return count > 0 && count < leastTold ? null : count;
    };
    const byCategory = (level: string) =>
      Object.fromEntries(
        cueCategories.map((category) => [category, cell(level, category)]),
      ) as Record<CueCategory, CueCell>;
    const { month, place } = group[0]!;
    return {
      month,
      place,
      none: cell("none", "none"),
      hard: byCategory("hard"),
      soft: byCategory("soft"),
    };
  });
}
