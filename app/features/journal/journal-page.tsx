import type { SentForm } from "~/features/observations/form/form-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { journalEntryPath, journalPath, lessonPath, newJournalEntryPath } from "~/http/paths";
import { weekdayDate } from "~/time";
import { CoverButton, Erase } from "~/ui/forms/button";
import { RunningHead } from "~/ui/frame/page-head";
import { Private } from "~/ui/tag";
import { JournalForm } from "./journal-form";
import "~/features/observations/observations.css";

export interface JournalPageProps {
  state: SentForm;
  contacts: CrisisContacts;
  /** The day of the entry to change; null for a new entry. */
  day: string | null;
  /** The lesson the member came from. */
  lesson: { id: string; title: string } | null;
}

/** The page with the form of one day. */
export function JournalPage({ state, contacts, day, lesson }: JournalPageProps) {
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : { href: journalPath, text: "Notebook: Journal" };
  const action = day ? journalEntryPath(day) : newJournalEntryPath({ lesson: lesson?.id });
  return (
    <div className="wrap wrap--mid pb">
      <RunningHead {...place}>
        <CoverButton />
      </RunningHead>
      <header className="page-head nb-head nb-head--veil">
        <h1>{day ? weekdayDate(day) : "Your own day"}</h1>
        <p className="page-head__lead">
          This is about you. Tap what fits and skip the rest. Two minutes is enough.
        </p>
        <Private>Only you can see this, and you can erase it any time.</Private>
      </header>
      <div className="cover-area" data-cover-area="">
        <JournalForm state={state} action={action} contacts={contacts} isForDay={day !== null} />
        {day ? (
          <form method="post" action={action} className="screen-only mt-5">
            <Erase label="Erase this day" />
          </form>
        ) : null}
      </div>
    </div>
  );
}
