import { LifeRatingChange } from "~/features/lessons/exercises/life-rating-change";
import type { SavedRating } from "~/features/lessons/exercises/exercise";
import type { CrisisContacts } from "~/features/safety/crisis";
import { startingPointPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { PlanSheet } from "../form/plan-sheet";
import type { PlanState } from "../form/plan-state";
import { selfCareForm } from "../self-care-prompts";
import { ActRow } from "./act-row";
import type { ListedAct } from "./care-list";

interface Props {
  acts: ListedAct[];
  today: string;
  ratings: SavedRating[];
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The self-care plan: each act with what happened, the life ratings, and the form for one more. */
export function SelfCareSheet({ acts, today, ratings, ...rest }: Props) {
  return (
    <PlanSheet {...rest} planForm={selfCareForm} name="Self-care plan" label="Add one small thing">
      {acts.length === 0 ? (
        <Empty
          title="Nothing in your plan yet"
          text="Choose one tiny thing, such as a walk around the block after supper."
        />
      ) : (
        <Acts acts={acts} today={today} />
      )}
      <LifeRatings ratings={ratings} />
    </PlanSheet>
  );
}

function Acts({ acts, today }: Pick<Props, "acts" | "today">) {
  return (
    <section aria-labelledby="list">
      <h2 id="list" className="title-m">
        In your plan
      </h2>
      <ul className="rewards mt-4">
        {acts.map((listed) => (
          <ActRow key={listed.id} listed={listed} today={today} />
        ))}
      </ul>
      <p className="mt-4">
        <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
          Print the plan
        </Button>
      </p>
    </section>
  );
}

function LifeRatings({ ratings }: Pick<Props, "ratings">) {
  return (
    <section className="band mt-7" aria-labelledby="life">
      <div className="section-head">
        <h2 id="life" className="title-m">
          Your own life, month by month
        </h2>
        <Go href={startingPointPath}>{ratings.length > 0 ? "Rate it again" : "Rate it"}</Go>
      </div>
      {ratings.length > 1 ? (
        <LifeRatingChange ratings={ratings} />
      ) : (
        <p className="muted">
          Once a month, compare your plan with your life rating. After the second rating, you see
          here what changed.
        </p>
      )}
    </section>
  );
}
