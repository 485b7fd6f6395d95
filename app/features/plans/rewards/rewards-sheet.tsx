import type { CrisisContacts } from "~/features/safety/crisis";
import { rewardListPath } from "~/http/paths";
import { Empty } from "~/ui/empty";
import { Button } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { PlanSheet } from "../form/plan-sheet";
import type { PlanState } from "../form/plan-state";
import { rewardForm } from "../reward-prompts";
import { RewardMix } from "./mix-fan";
import type { ListedReward } from "./reward-mix";
import { RewardRow } from "./reward-row";

interface Props {
  rewards: ListedReward[];
  today: string;
  state: PlanState;
  contacts: CrisisContacts;
  mayWrite: boolean;
}

/** The reward list with its mix, and the form for one more. */
export function RewardsSheet({ rewards, today, ...rest }: Props) {
  return (
    <PlanSheet
      {...rest}
      planForm={rewardForm}
      name="Reward list"
      label="Add a reward"
      besideButton={<Go href={rewardListPath}>What makes a good one?</Go>}
    >
      {rewards.length === 0 ? (
        <Empty
          title="Nothing on the list yet"
          text="Start with one small thing they like. With ten on the list, you don’t have to think one up on a tired evening."
        />
      ) : (
        <RewardList rewards={rewards} today={today} />
      )}
    </PlanSheet>
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
