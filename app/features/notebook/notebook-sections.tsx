import type { SavedRating } from "~/features/lessons/exercises/exercise";
import { LifeRatingChange } from "~/features/lessons/exercises/life-rating-change";
import {
  ObservationEntry,
  type ListedObservation,
} from "~/features/observations/saved/observation-entry";
import { StatementList, type ListedStatement } from "~/features/statements/statement-list";
import { observationsPath, startingPointPath, statementsPath } from "~/http/paths";
import { longDate } from "~/time";
import { Button, Erase } from "~/ui/forms/button";
import { Go } from "~/ui/go";

interface ObservationsSectionProps {
  observations: ListedObservation[];
  count: number;
}

export function ObservationsSection({ observations, count }: ObservationsSectionProps) {
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

interface StatementsSectionProps {
  statements: ListedStatement[];
  count: number;
}

export function StatementsSection({ statements, count }: StatementsSectionProps) {
  return (
    <section className="nb-list" aria-labelledby="statements">
      <div className="section-head">
        <h2 id="statements" className="title-m">
          What you’d like to say
        </h2>
        <Go href={statementsPath}>
          {count > statements.length ? `All ${count}` : "Write another"}
        </Go>
      </div>
      <StatementList statements={statements} />
    </section>
  );
}

export function RatingsSection({ ratings }: { ratings: SavedRating[] }) {
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
        <>
          <h3 className="title-s mt-4">Your goals</h3>
          <ul className="plain-list mt-3">
            {latest.goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </>
      ) : null}
      <form method="post" className="screen-only">
        <input type="hidden" name="intent" value="erase-rating" />
        <Erase label="Erase a rating">
          {ratings.map(({ id, ratedOn }) => (
            <Button key={id} variant="quiet" size="small" name="rating" value={id}>
              Erase the one of {longDate(ratedOn)}
            </Button>
          ))}
        </Erase>
      </form>
    </section>
  );
}
