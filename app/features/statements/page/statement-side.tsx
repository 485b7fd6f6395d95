import { newQuestionPath, statementCardPath } from "~/http/paths";
import { ButtonLink, Erase } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { Rehearse, type Rehearsals } from "./rehearse";

interface StatementSideProps {
  id: string;
  hasCard: boolean;
  /** Null if the words have a safety note. */
  rehearsals: Rehearsals | null;
}

/** The actions for a saved statement. */
export function StatementSide({ id, hasCard, rehearsals }: StatementSideProps) {
  return (
    <aside className="flow flow--loose" aria-label="What to do with it">
      {hasCard ? (
        <p>
          <ButtonLink variant="quiet" href={statementCardPath(id)}>
            <Icon name="card" small /> Put it on a script card
          </ButtonLink>
        </p>
      ) : null}
      {rehearsals ? <Rehearse {...rehearsals} /> : null}
      <p>
        <Go href={newQuestionPath({ statement: id })}>Ask an expert about it</Go>
      </p>
      <EraseForm />
    </aside>
  );
}

export function EraseForm() {
  return (
    <form className="screen-only" method="post">
      <Erase label="Erase it, with every earlier version" />
    </form>
  );
}
