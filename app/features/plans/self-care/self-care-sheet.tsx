import { LifeRatingChange } from "~/features/lessons/exercises/life-rating-change";
import type { SavedRating } from "~/features/lessons/exercises/exercise";
import type { CrisisContacts } from "~/features/safety/crisis";
import { membershipPath, planPath, plansPath, startingPointPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Button, ButtonLink, CoverButton } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { RunningHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { Private } from "~/ui/tag";
import { PlanFields } from "../form/plan-fields";
import type { PlanState } from "../form/plan-state";
import { selfCareForm } from "../self-care-prompts";
import { ActRow } from "./act-row";
import type { ListedAct } from "./care-list";
import "~/features/observations/observations.css";

interface Props {
  acts: ListedAct[];
  today: string;
  ratings: SavedRating[];
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The self-care plan: each act with what happened, the life ratings, and the form for one more. */
export function SelfCareSheet({ acts, today, ratings, state, contacts, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <RunningHead href={plansPath} text="Notebook: Plans">
        Self-care plan
      </RunningHead>
      <header className="page-head nb-head nb-head--veil">
        <div className="row row--apart">
          <h1>{selfCareForm.title}</h1>
          <CoverButton />
        </div>
        <p className="page-head__lead">{selfCareForm.lead}</p>
        <Private>Only you can see this.</Private>
      </header>
      <div className="cover-area" data-cover-area="">
        {acts.length === 0 ? (
          <Empty
            title="Nothing in your plan yet"
            text="Choose one tiny thing, such as a walk around the block after supper."
          />
        ) : (
          <Acts acts={acts} today={today} />
        )}
        <LifeRatings ratings={ratings} />
        {mayWrite ? (
          <section className="exercise reward-new screen-only" aria-labelledby="new">
            <div className="exercise__head">
              <h2 className="title-s" id="new">
                Add one
              </h2>
              <Private />
            </div>
            <PlanFields
              prompts={selfCareForm.prompts}
              state={state}
              contacts={contacts}
              action={planPath("self-care")}
              label="Add one small thing"
              saveLabel={selfCareForm.addLabel}
            >
              <FormToken />
            </PlanFields>
          </section>
        ) : (
          <p className="mt-5">
            <ButtonLink href={membershipPath}>See membership</ButtonLink>
          </p>
        )}
      </div>
    </div>
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
