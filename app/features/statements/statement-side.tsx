import { Button, ButtonLink } from "~/ui/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/icon";

export interface Rehearsal {
  id: string;
  title: string;
}

interface StatementSideProps {
  id: string;
  hasCard: boolean;
  rehearsals: readonly Rehearsal[];
}

/** What can be done with a statement that is kept. */
export function StatementSide({ id, hasCard, rehearsals }: StatementSideProps) {
  return (
    <aside className="flow" aria-label="What to do with it">
      {hasCard ? (
        <p>
          <ButtonLink variant="quiet" href={`/statements/${id}/card`}>
            <Icon name="card" small /> Put it on a script card
          </ButtonLink>
        </p>
      ) : null}
      <div className="sheet sheet--flat">
        <h2 className="title-s">Rehearse it first</h2>
        <p>Try a conversation like this one where nothing is at stake.</p>
        <ul className="plain-list">
          {rehearsals.map((dialogue) => (
            <li key={dialogue.id}>
              <Go href={`/dialogues/${dialogue.id}`}>{dialogue.title}</Go>
            </li>
          ))}
          <li>
            <Go href="/dialogues">All conversations</Go>
          </li>
        </ul>
      </div>
      <EraseForm />
    </aside>
  );
}

export function EraseForm() {
  return (
    <form className="screen-only" method="post">
      <details>
        <summary>Erase it</summary>
        <p className="mt-3">The words and every earlier version go, and can’t be brought back.</p>
        <p className="mt-3">
          <Button variant="quiet" size="small" name="intent" value="erase">
            Erase it for good
          </Button>
        </p>
      </details>
    </form>
  );
}
