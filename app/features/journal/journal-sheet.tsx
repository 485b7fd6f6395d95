import { isolationPath, journalPath, membershipPath, newJournalEntryPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { ButtonLink } from "~/ui/forms/button";
import { NotebookHead } from "~/ui/frame/notebook-head";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { EntryView, type ListedEntry } from "./journal-entry-view";
import { JournalLines } from "./journal-lines";
import { CueNotes } from "~/features/safety/cue-notes";
import type { HardCategory } from "~/features/safety/cues";
import type { DayLine } from "./two-weeks";
import "~/features/observations/observations.css";

interface Props {
  entries: ListedEntry[];
  days: DayLine[];
  isOftenLow: boolean;
  /** The kinds of notes that the latest entry calls for. */
  soft: readonly HardCategory[];
  mayWrite: boolean;
}

/** The journal: the lines of two weeks, then every day, the latest first. */
export function JournalSheet({ entries, days, isOftenLow, soft, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <NotebookHead
        title="Journal"
        note="Only you can see this. It’s about you, not about anyone else."
        current={journalPath}
      />
      <p className="row screen-only">
        {mayWrite ? (
          <ButtonLink href={newJournalEntryPath()}>
            <Icon name="plus" small /> Write about today
          </ButtonLink>
        ) : (
          <ButtonLink href={membershipPath}>See membership</ButtonLink>
        )}
      </p>
      <div className="cover-area mt-5" data-cover-area="">
        {entries.length === 0 ? (
          <Empty
            title="No days yet"
            text="A few taps a day are enough: mood, sleep, what was hard and what you did. After three days you see them side by side."
          />
        ) : (
          <>
            {isOftenLow ? <LowDays /> : null}
            <CueNotes kinds={soft} />
            <JournalLines days={days} />
            <section aria-labelledby="entries">
              <h2 id="entries" className="title-m">
                Your days
              </h2>
              {entries.map((entry) => (
                <EntryView key={entry.day} entry={entry} />
              ))}
            </section>
          </>
        )}
      </div>
    </div>
  );
}

/** After several low days: one small way out, and that a person can help. */
function LowDays() {
  return (
    <Notice kind="wait" level={2} title="Several of your last days were low">
      <p>
        You carry a lot. One short visit or call with someone who knows you can help.{" "}
        <a href={isolationPath}>This lesson makes it small</a>.
      </p>
      <p>If it gets to be too much, the numbers at the foot of this page are for you too.</p>
    </Notice>
  );
}
