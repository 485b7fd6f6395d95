import type { Db } from "#db/database";
import { baseOf } from "~/features/observations/form/submit-observation.server";
import type { SenderProblem } from "~/features/membership/sender-notice";
import { sentForm, type SentForm } from "~/features/observations/form/form-state";
import { writtenWords } from "~/features/observations/observation";
import { addReading } from "~/features/safety/cue-counts.server";
import { cueCards } from "~/features/safety/cues";
import { readFields } from "~/features/safety/read-cues.server";
import { todayOf, type Clock } from "~/time";
import { answerErrors, hasAnswers, readAnswers } from "~/ui/forms/prompt";
import { journalPrompts, type JournalAnswers } from "./journal-prompts";
import { saveEntry } from "./journal.server";

/** What was sent, to show again because the request cannot save it. Null if nothing was answered. */
export function unsavedEntry(form: FormData, problem: SenderProblem): SentForm | null {
  const answers = readEntry(form);
  if (!hasAnswers(journalPrompts, answers)) return null;
  const base = problem === "gone" ? null : baseOf(form);
  return sentForm({ answers, base, problem, isReturned: true });
}

/**
 * Saves the journal entry in the form and returns its answers. Returns the form with the reason if it is
 * not saved: a crisis card comes first, once, or something has to change, or the day has another entry.
 */
export async function submitEntry(
  db: Db,
  accountId: string,
  form: FormData,
  clock: Clock,
): Promise<{ saved: JournalAnswers; form: null } | { form: SentForm; status: 200 | 400 | 409 }> {
  const answers = readEntry(form);
  const read = readFields(writtenWords(journalPrompts, answers));
  const { cards, isNew } = cueCards(read.hard, String(form.get("shown") ?? ""));
  const again = (more: Partial<SentForm>) =>
    sentForm({ answers, base: baseOf(form), cards, soft: read.soft, isReturned: true, ...more });
  if (isNew) return { form: again({}), status: 200 };

  const errors = answerErrors(journalPrompts, answers, todayOf(clock));
  if (Object.keys(errors).length > 0) return { form: again({ errors }), status: 400 };
  if (!hasAnswers(journalPrompts, answers)) {
    return { form: again({ problem: "empty" }), status: 400 };
  }
  const other = await saveEntry(db, accountId, answers, baseOf(form), clock.now);
  if (!other) {
    await addReading(db, "journal", read, clock.now);
    return { saved: answers, form: null };
  }
  return { form: again({ base: other.updatedAt, other: other.answers }), status: 409 };
}

function readEntry(form: FormData) {
  return readAnswers(journalPrompts, (name) => form.getAll(name).map(String));
}
