import type { Db } from "#db/database";
import { writtenWords } from "~/features/observations/observation";
import { readFields } from "~/features/safety/read-cues.server";
import { journalPrompts, type JournalAnswers } from "./journal-prompts";
import { listedEntry } from "./journal-entry-view";
import { listEntries } from "./journal.server";
import { dayCount, firstDay, isOftenLow, twoWeeks } from "./two-weeks";

/** How many entries the page lists. The download has them all. */
const mostListed = 60;

/** The two weeks that end with `today`. */
export async function loadTwoWeeks(db: Db, accountId: string, today: string) {
  const entries = await listEntries(db, accountId, { since: firstDay(today), limit: dayCount + 1 });
  return twoWeeks(entries, today);
}

/** What the page of the journal shows. */
export async function loadJournal(db: Db, accountId: string, today: string) {
  const entries = await listEntries(db, accountId, { limit: mostListed });
  const [latest] = entries;
  const isRecent = latest !== undefined && latest.answers.day >= firstDay(today);
  return {
    soft: isRecent ? softCuesOf(latest.answers) : [],
    days: twoWeeks(entries, today),
    isOftenLow: isOftenLow(entries),
    entries: entries.map((entry) => listedEntry(entry, today)),
  };
}

/** The kinds of notes that the words of an entry call for. */
export function softCuesOf(answers: JournalAnswers) {
  return readFields(writtenWords(journalPrompts, answers)).soft;
}
