import type { Db } from "#db/database";
import { isoDay } from "~/time";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { checkInPrompts } from "./check-in-prompts";
import { listCheckIns } from "./check-ins.server";

/** Every check-in as plain text for the download. */
export async function checkInTexts(db: Db, accountId: string, timeZone: string) {
  const all = await listCheckIns(db, accountId);
  return all.map(({ week, at, answers, daysSinceAsk }) =>
    [
      `${isoDay(at, timeZone)}  Check-in, week ${week}`,
      ...(answers
        ? answersInWords(checkInPrompts, answers).map(({ ask, text }) => `${ask}: ${text}`)
        : ["Skipped"]),
      ...(daysSinceAsk === null ? [] : [`Days since the last ask: ${daysSinceAsk}`]),
    ].join("\n"),
  );
}
