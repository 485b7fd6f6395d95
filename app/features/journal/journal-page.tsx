import type { SentForm } from "~/features/observations/form/form-state";
import type { CrisisContacts } from "~/features/safety/crisis";
import { journalEntryPath, journalPath, lessonPath, newJournalEntryPath } from "~/http/paths";
import { weekdayDate } from "~/time";
import { Erase } from "~/ui/forms/button";
import { CoveredPage } from "~/ui/frame/covered-page";
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
    <CoveredPage
      place={place}
      title={day ? weekdayDate(day) : "Your own day"}
      lead="This is about you. Tap what fits and skip the rest. Two minutes is enough."
      note="Only you can see this, and you can erase it any time."
      isNarrow
    >
      <JournalForm state={state} action={action} contacts={contacts} isForDay={day !== null} />
      {day ? (
        <form method="post" action={action} className="screen-only mt-5">
          <Erase label="Erase this day" />
        </form>
      ) : null}
    </CoveredPage>
  );
}
