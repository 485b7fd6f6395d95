import type { Db } from "#db/database";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { journalPrompts } from "./journal-prompts";
import { listEntries } from "./journal.server";

/** Every journal entry as plain text for the download, the latest day first. */
export async function journalTexts(db: Db, accountId: string) {
  const entries = await listEntries(db, accountId, { limit: Number.MAX_SAFE_INTEGER });
  return entries.map(({ answers }) => {
    const lines = answersInWords(journalPrompts, answers)
      .filter(({ name }) => name !== "day")
      .map(({ ask, text }) => `${ask}: ${text}`.replace("?:", "?"));
    return [`${answers.day}  Journal`, ...lines].join("\n");
  });
}
