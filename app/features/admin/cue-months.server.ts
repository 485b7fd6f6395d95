import type { Db } from "#db/database";
import type { CuePlace } from "#db/tables/cue-counts";
import { shownCount } from "./shown-count";

/** Where the texts were written, as the page says it. */
const placeWords: Record<CuePlace, string> = {
  question: "Question",
  "write-back": "Write-back",
  journal: "Journal",
  observation: "Observation",
  statement: "Statement",
  plan: "Plan",
  ask: "Ask",
  "own-line": "Own line in a conversation",
};

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
  return rows.map(({ count, place, ...row }) => ({
    ...row,
    place: placeWords[place],
    count: shownCount(count),
  }));
}

export type CueMonth = Awaited<ReturnType<typeof listCueMonths>>[number];
