import type { RatedLife } from "~/features/exercises/exercise";
import { LifeRatingChange } from "~/features/exercises/life-rating-change";
import { NoteEntry, type Note } from "~/features/exercises/note-entry";
import { Button, ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/icon";
import { Private } from "~/ui/private";

interface Props {
  notes: Note[];
  ratings: RatedLife[];
}

/** The member's private notebook: what they wrote in the lessons, in one place. */
export function NotebookSheet({ notes, ratings }: Props) {
  const isEmpty = notes.length === 0 && ratings.length === 0;
  return (
    <div className="wrap">
      <header className="page-head nb-head">
        <div className="row row--apart">
          <h1>Notebook</h1>
          <div className="row screen-only">
            <Button
              type="button"
              variant="quiet"
              size="small"
              className="needs-script"
              data-cover=""
              aria-pressed="false"
            >
              <Icon name="cover" small /> <span data-cover-label="">Cover my notes</span>
            </Button>
            {isEmpty ? null : (
              <ButtonLink variant="quiet" size="small" href="/notebook/download">
                Download all
              </ButtonLink>
            )}
          </div>
        </div>
        <Private>Only you can see this. No expert and no other member can open it.</Private>
      </header>
      <div className="cover-area pb" data-cover-area="">
        {isEmpty ? <NothingYet /> : null}
        {ratings.length > 0 ? <Ratings ratings={ratings} /> : null}
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

function NothingYet() {
  return (
    <Empty
      title="Nothing written yet"
      text="What you write in a lesson’s exercises is kept here, for you alone."
    >
      <Go href="/lessons">Choose a lesson</Go>
    </Empty>
  );
}

function Ratings({ ratings }: Pick<Props, "ratings">) {
  const [latest] = ratings;
  return (
    <section aria-labelledby="life">
      <div className="section-head">
        <h2 id="life" className="title-m">
          Your own life
        </h2>
        <Go href="/lessons/start-and-hope/your-starting-point">Rate it again</Go>
      </div>
      <LifeRatingChange ratings={ratings} />
      {latest?.goals.length ? (
        <ul className="plain-list mt-4">
          {latest.goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      ) : null}
      {latest ? (
        <form method="post" className="screen-only">
          <input type="hidden" name="rating" value={latest.id} />
          <Button variant="plain" size="small" name="intent" value="erase-rating">
            Erase the latest rating
          </Button>
        </form>
      ) : null}
    </section>
  );
}
