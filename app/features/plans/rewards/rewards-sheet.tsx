import type { CrisisContacts } from "~/features/safety/crisis";
import { membershipPath, plansPath, planPath, rewardListPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Button, ButtonLink, CoverButton } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { RunningHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { Private } from "~/ui/tag";
import { PlanFields } from "../form/plan-fields";
import type { PlanState } from "../form/plan-state";
import { rewardForm } from "../reward-prompts";
import { RewardMix } from "./mix-fan";
import type { ListedReward } from "./reward-mix";
import { RewardRow } from "./reward-row";
import "~/features/observations/observations.css";

interface Props {
  rewards: ListedReward[];
  today: string;
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The reward list with its mix, and the form for one more. */
export function RewardsSheet({ rewards, today, state, contacts, mayWrite }: Props) {
  return (
    <div className="wrap pb">
      <RunningHead href={plansPath} text="Notebook: Plans">
        Reward list
      </RunningHead>
      <header className="page-head nb-head nb-head--veil">
        <div className="row row--apart">
          <h1>{rewardForm.title}</h1>
          <CoverButton />
        </div>
        <p className="page-head__lead">{rewardForm.lead}</p>
        <Private>Only you can see this.</Private>
      </header>
      <div className="cover-area" data-cover-area="">
        {rewards.length === 0 ? (
          <Empty
            title="Nothing on the list yet"
            text="Start with one small thing they like. After ten you can choose on a tired evening without thinking one up."
          />
        ) : (
          <RewardList rewards={rewards} today={today} />
        )}
        {mayWrite ? (
          <section className="exercise reward-new screen-only" aria-labelledby="new">
            <div className="exercise__head">
              <h2 className="title-s" id="new">
                Add one
              </h2>
              <Private />
            </div>
            <PlanFields
              prompts={rewardForm.prompts}
              state={state}
              contacts={contacts}
              action={planPath("rewards")}
              label="Add a reward"
              saveLabel={rewardForm.addLabel}
            >
              <FormToken />
              <Go href={rewardListPath}>What makes a good one?</Go>
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

function RewardList({ rewards, today }: Pick<Props, "rewards" | "today">) {
  return (
    <div className="cols cols--main-side">
      <section aria-labelledby="list">
        <div className="section-head">
          <h2 id="list" className="title-m">
            On the list
          </h2>
          <p className="muted small">{countInWords(rewards.length)}</p>
        </div>
        <ul className="rewards">
          {rewards.map((reward) => (
            <RewardRow key={reward.id} reward={reward} today={today} />
          ))}
        </ul>
        <p className="mt-4">
          <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
            Print the list
          </Button>
        </p>
      </section>
      <RewardMix rewards={rewards} />
    </div>
  );
}

/** "1 thing. Ten is plenty." */
export function countInWords(count: number) {
  const things = count === 1 ? "1 thing" : `${count} things`;
  return count < 10 ? `${things}. Ten is plenty.` : `${things}.`;
}
