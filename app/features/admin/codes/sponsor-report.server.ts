import type { Db } from "#db/database";
import { startOfDay } from "~/time";
import { fewest, shownCount } from "../shown-count";

/** What a sponsor sees. A null is a count that could point to a person. */
export interface SponsorReport {
  /** Counts what happened before this moment, the start of a month, so that no day's change shows. */
  until: number;
  lines: { what: string; count: number | null }[];
}

/**
 * How many of the people in a code's seats did what. Hides a count below eight, and one that leaves
 * fewer than eight who did not do it.
 */
export async function reportOf(
  db: Db,
  codeId: string,
  { now, timeZone, today }: { now: number; timeZone: string; today: string },
): Promise<SponsorReport> {
  const until = Math.min(now, startOfDay(`${today.slice(0, 8)}01`, timeZone));
  const seats = db
    .selectFrom("grant")
    .select("account_id")
    .where("source", "=", "sponsor")
    .where("source_ref", "like", `${codeId}/%`)
    .where("synced_at", "<", until);
  const countIn = async (
    table: "lesson_progress" | "dialogue_attempt" | "question",
    time: "opened_at" | "started_at" | "asked_at",
  ) => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.count<number>("account_id").distinct().as("count"))
      .where("account_id", "in", seats)
      .where(time as never, "<", until as never)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const all = (await seats.execute()).length;
  const counts = [
    ["Opened a lesson", await countIn("lesson_progress", "opened_at")],
    ["Practiced a conversation", await countIn("dialogue_attempt", "started_at")],
    ["Asked an expert", await countIn("question", "asked_at")],
  ] as const;
  const rest = counts.map(([what, count]) => {
    const others = all - count;
    return { what, count: others > 0 && others < fewest ? null : shownCount(count) };
  });
  return { until, lines: [{ what: "Used a seat", count: shownCount(all) }, ...rest] };
}
