import type { SavedRating } from "~/features/lessons/exercises/exercise";
import { NoteEntry, type LessonNote } from "~/features/lessons/exercises/note-entry";
import type { ListedObservation } from "~/features/observations/saved/observation-entry";
import type { ListedStatement } from "~/features/statements/statement-list";
import {
  lessonsPath,
  newJournalEntryPath,
  notebookDownloadPath,
  notebookPath,
  statementsPath,
} from "~/http/paths";
import { ButtonLink, CoverButton } from "~/ui/forms/button";
import { NewMapLinks } from "~/features/observations/new-map-links";
import { NotebookTabs } from "~/ui/frame/notebook-tabs";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { Private } from "~/ui/tag";
import { ObservationsSection, StatementsSection, RatingsSection } from "./notebook-sections";

interface Props {
  observations: ListedObservation[];
  observationCount: number;
  notes: LessonNote[];
  ratings: SavedRating[];
  statements: ListedStatement[];
  statementCount: number;
}

/** The member's private notebook: ratings, statements and notes. */
export function NotebookSheet(props: Props) {
  const { observations, observationCount, notes, ratings, statements, statementCount } = props;
  const isEmpty = observationCount + statementCount + notes.length + ratings.length === 0;
  return (
    <div className="wrap">
      <header className="page-head nb-head">
        <div className="row row--apart">
          <h1>Notebook</h1>
          <div className="row screen-only">
            <CoverButton />
            {isEmpty ? null : (
              <ButtonLink variant="quiet" size="small" href={notebookDownloadPath}>
                Download all
              </ButtonLink>
            )}
          </div>
        </div>
        <Private>
          Only you can see this, except for what you show in your circle or attach to a question.
        </Private>
      </header>
      <NotebookTabs current={notebookPath} />
      <div className="cover-area pb" data-cover-area="">
        <p className="row screen-only">
          <NewMapLinks />
          <ButtonLink variant="quiet" href={newJournalEntryPath()}>
            <Icon name="plus" small /> Write about my day
          </ButtonLink>
        </p>
        {observationCount > 0 ? (
          <ObservationsSection observations={observations} count={observationCount} />
        ) : null}
        {isEmpty ? <EmptyNotebook /> : null}
        {ratings.length > 0 ? <RatingsSection ratings={ratings} /> : null}
        {statementCount > 0 ? (
          <StatementsSection statements={statements} count={statementCount} />
        ) : null}
        {notes.length > 0 ? (
          <section className="nb-list" aria-labelledby="notes">
            <h2 id="notes" className="title-m">
              What you wrote
            </h2>
            {notes.map((note) => (
              <NoteEntry key={`${note.lessonId} ${note.exerciseId}`} note={note} />
            ))}
          </section>
        ) : null}
      </div>
    </div>
  );
}

function EmptyNotebook() {
  return (
    <Empty
      title="Nothing written yet"
      text="What you write in a lesson’s exercises, and what you’d like to say to someone, is saved here for you alone."
    >
      <Go href={lessonsPath}>Choose a lesson</Go>
      <Go href={statementsPath}>Write a line</Go>
    </Empty>
  );
}
