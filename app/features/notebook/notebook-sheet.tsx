import type { SavedRating } from "~/features/lessons/exercises/exercise";
import { LifeRatingChange } from "~/features/lessons/exercises/life-rating-change";
import { NoteEntry, type LessonNote } from "~/features/lessons/exercises/note-entry";
import {
  ObservationEntry,
  type ListedObservation,
} from "~/features/observations/kept/observation-entry";
import { StatementList, type ListedStatement } from "~/features/statements/statement-list";
import {
  lessonsPath,
  newJournalEntryPath,
  notebookDownloadPath,
  notebookPath,
  observationsPath,
  startingPointPath,
  statementsPath,
} from "~/http/paths";
import { longDate } from "~/time";
import { Button, ButtonLink, CoverButton, Erase } from "~/ui/forms/button";
import { NewMapLinks } from "~/features/observations/new-map-links";
import { NotebookTabs } from "~/ui/frame/notebook-tabs";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { Private } from "~/ui/tag";

interface Props {
  observations: ListedObservation[];
  observationCount: number;
  notes: LessonNote[];
  ratings: SavedRating[];
  statements: ListedStatement[];
}

/** The member's private notebook: ratings, statements and notes. */
export function NotebookSheet(props: Props) {
  const { observations, observationCount, notes, ratings, statements } = props;
  const isEmpty = observationCount + notes.length + ratings.length + statements.length === 0;
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
          Only you can see this. An expert sees a sentence only if you attach it to a question.
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
        {statements.length > 0 ? <StatementsSection statements={statements} /> : null}
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

interface ObservationsSectionProps {
  observations: ListedObservation[];
  count: number;
}

function ObservationsSection({ observations, count }: ObservationsSectionProps) {
  return (
    <section className="nb-list" aria-labelledby="observations">
      <div className="section-head">
        <h2 id="observations" className="title-m">
          Recent observations
        </h2>
        <Go href={observationsPath}>
          {count > observations.length ? `All ${count}` : "Open the list"}
        </Go>
      </div>
      {observations.map((observation) => (
        <ObservationEntry key={observation.id} observation={observation} />
      ))}
    </section>
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

const mostShown = 5;

function StatementsSection({ statements }: Pick<Props, "statements">) {
  return (
    <section className="nb-list" aria-labelledby="statements">
      <div className="section-head">
        <h2 id="statements" className="title-m">
          What you’d like to say
        </h2>
        <Go href={statementsPath}>
          {statements.length > mostShown ? `All ${statements.length}` : "Write another"}
        </Go>
      </div>
      <StatementList statements={statements.slice(0, mostShown)} />
    </section>
  );
}

function RatingsSection({ ratings }: Pick<Props, "ratings">) {
  const [latest] = ratings;
  return (
    <section className="nb-list" aria-labelledby="life">
      <div className="section-head">
        <h2 id="life" className="title-m">
          Your own life
        </h2>
        <Go href={startingPointPath}>Rate it again</Go>
      </div>
      <LifeRatingChange ratings={ratings} />
      {latest?.goals.length ? (
        <ul className="plain-list mt-4">
          {latest.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      ) : null}
      <form method="post" className="screen-only">
        <input type="hidden" name="intent" value="erase-rating" />
        <Erase label="Erase a rating">
          {ratings.map(({ id, ratedAt }) => (
            <Button key={id} variant="quiet" size="small" name="rating" value={id}>
              Erase the one of {longDate(ratedAt)}
            </Button>
          ))}
        </Erase>
      </form>
    </section>
  );
}
