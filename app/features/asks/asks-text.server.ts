import type { Db } from "#db/database";
import { isoDay } from "~/time";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { askParts } from "./ask";
import { promptsOf } from "./ask-prompts";
import { listAsks } from "./asks.server";

/** Every ask as plain text for the download, the oldest first. */
export async function askTexts(db: Db, accountId: string, timeZone: string) {
  const asks = await listAsks(db, accountId);
  return asks.toReversed().map((ask) => {
    const answers = askParts.flatMap((part) => answersInWords(promptsOf[part], ask[part] ?? {}));
    return [
      `${isoDay(ask.createdAt, timeZone)}  A day to ask`,
      ...answers.map(({ ask: question, text }) => `${question} ${text}`),
    ].join("\n");
  });
}
