import { sentForm } from "~/features/observations/form/form-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { newJournalEntryPath } from "~/http/paths";
import { ExerciseFrame } from "~/ui/exercise-frame";
import { noAnswers } from "~/ui/forms/prompt";
import { Go } from "~/ui/go";
import { JournalForm } from "./journal-form";
import { journalPrompts } from "./journal-prompts";
import "~/features/observations/observations.css";

interface JournalInviteProps {
  /** "module/lesson": where the member comes from, and can go back to. */
  lesson: string;
  contacts: CrisisContacts;
  today: string;
}

/** In a lesson, the form of a journal entry, folded until it is opened. */
export function JournalInvite({ lesson, contacts, today }: JournalInviteProps) {
  const action = newJournalEntryPath({ lesson });
  const state = sentForm({ answers: { ...noAnswers(journalPrompts), day: today } });
  return (
    <ExerciseFrame
      id="journal"
      title="A few lines about your day"
      note="Only you can read what you write"
    >
      <p>Tap what fits and skip the rest. After three days, your journal shows them as lines.</p>
      <details className="opens-here">
        <summary>Write about today here</summary>
        <JournalForm state={state} action={action} contacts={contacts} isForDay={false} />
      </details>
      <Go href={action}>Open it on a page of its own</Go>
    </ExerciseFrame>
  );
}
