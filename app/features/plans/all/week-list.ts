import type { SafetyResult } from "~/features/safety/safety-check";
import { addDays } from "~/time";
import { placesIn } from "../invitation/invitation-answers";
import { answersOf, findPlanForm } from "../plan-forms";
import type { Plan } from "../plan";
import { listedReward } from "../rewards/reward-mix";
import { actAndTime } from "../self-care/care-list";
import { listSupport } from "../support-network/support-list";

/** One thing that a plan holds for this week. */
export interface WeekItem {
  /** "self-care ID", or "invitation ID 2" for a place: what the form sends. */
  id: string;
  text: string;
  hint: string;
  isDone: boolean;
}

const mostRewards = 2;

/** The kinds of plans that hold something for a week. */
export const weekKinds: readonly Plan["kind"][] = ["rewards", "invitation", "self-care", "support"];

/** What the plans hold for the seven days that end with `today`. A pause leaves out what it closes. */
export function weekList(
  plans: readonly Plan[],
  today: string,
  safety: SafetyResult | null,
): WeekItem[] {
  const firstDay = addDays(today, -6);
  const isNoted = ({ notes }: Plan) =>
    notes.some(({ day, what }) => day >= firstDay && what !== "skipped");
  const open = safety === "pause" ? [] : plans;
  const of = (kind: Plan["kind"], all = plans) => all.filter((plan) => plan.kind === kind);
  return [
    ...of("rewards", open)
      .map((plan) => ({ reward: listedReward(plan, today), isDone: isNoted(plan) }))
      .filter(({ reward, isDone }) => isDone || reward.isComfortable)
      .slice(0, mostRewards)
      .map(({ reward, isDone }) => item("rewards", reward.id, reward.what, "Reward list", isDone)),
    ...of("invitation", open).flatMap(placesOf),
    ...of("self-care").map((plan) => {
      const { act, when } = actAndTime(plan);
      return item("self-care", plan.id, act, `Self-care. ${when}`, isNoted(plan));
    }),
    ...listSupport(of("support"), today)
      .filter(({ next }) => next)
      .map(({ id, who, next }) => {
        const plan = plans.find((one) => one.id === id)!;
        return item(
          "support",
          id,
          `Be in touch with ${who}`,
          `Support network. ${next}`,
          isNoted(plan),
        );
      }),
  ];
}

function placesOf(plan: Plan): WeekItem[] {
  return placesIn(answersOf(findPlanForm("invitation")!, plan)).map(
    ({ number, name, phone, isCalled }) => {
      const hint = phone ? `Invitation. ${phone}` : "Invitation";
      return item("invitation", `${plan.id} ${number}`, `Call ${name || phone}`, hint, isCalled);
    },
  );
}

function item(kind: Plan["kind"], id: string, text: string, hint: string, isDone: boolean) {
  return { id: `${kind} ${id}`, text, hint: hint.trim(), isDone };
}
