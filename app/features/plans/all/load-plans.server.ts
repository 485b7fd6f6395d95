import type { Db } from "#db/database";
import { isoDay, monthDay, todayOf, type Clock } from "~/time";
import type { SafetyResult } from "~/features/safety/safety-check";
import type { WindowState } from "~/ui/pictures/windows";
import { placesIn } from "../invitation/invitation-answers";
import { answersOf, nameOf, planForms } from "../plan-forms";
import type { Plan, PlanForm, PlanKind } from "../plan";
import { listPlans } from "../plans.server";
import { problemForm } from "../problem-solver/problem-form";
import { firstOpenStep } from "../problem-solver/problem-steps";
import { placeInWords, windowsFor } from "../problem-solver/step-words";
import { weekList } from "./week-list";
import { listedReward, mixOf, timesInWords } from "../rewards/reward-mix";

/** A plan as the list of plans shows it. */
export interface ListedPlan {
  kind: PlanKind;
  title: string;
  note: string;
  state: string;
  /** How far it is, if it has steps. */
  windows?: WindowState[];
}

interface ListedFor {
  safety?: SafetyResult | null;
  /** What came of the invitation so far: "Not asked yet". */
  asked?: string;
}

/** One line for each kind of plan, whether it holds something or not, and what they hold for this week. */
export async function loadPlans(
  db: Db,
  accountId: string,
  clock: Clock,
  { safety = null, asked = "" }: ListedFor = {},
) {
  const kinds = planForms.map(({ kind }) => kind);
  const all = await listPlans(db, accountId, kinds);
  const plans = planForms.map((form): ListedPlan => {
    const own = all.filter(({ kind }) => kind === form.kind);
    const { kind, title, pitch } = form;
    if (form.stopsOnPause && safety === "pause") {
      return { kind, title, note: "Your safety check comes first.", state: "On hold" };
    }
    if (own.length === 0) return { kind, title, note: pitch, state: "Not begun yet" };
    if (kind === "invitation") {
      return { kind, title, note: placesInShort(own[0]!), state: asked };
    }
    return { kind, title, ...inShort(form, own, clock) };
  });
  return { plans, week: weekList(all, todayOf(clock), safety) };
}

function inShort(form: PlanForm, plans: readonly Plan[], clock: Clock) {
  if (form.page) {
    // Somebody may glance at the list, so it shows no word of such a page.
    return {
      note: form.pitch,
      state: `Saved ${monthDay(isoDay(plans[0]!.updatedAt, clock.timeZone))}`,
    };
  }
  const count = plans.length === 1 ? "1 entry" : `${plans.length} entries`;
  if (form.kind === "problem") return problemInShort(plans);
  if (form.kind !== "rewards") {
    return { note: plans.map((plan) => nameOf(form, plan)).join(", "), state: count };
  }
  const rewards = plans.map((plan) => listedReward(plan, todayOf(clock)));
  const mix = mixOf(rewards);
  const kinds = mix.filter(({ onList }) => onList > 0).length;
  const given = rewards.reduce((sum, { thisWeek }) => sum + thisWeek, 0);
  return {
    note: `${count}, ${kinds === 1 ? "1 kind" : `${kinds} kinds`}`,
    state:
      given === 0 ? "None given this week" : `Given ${timesInWords(given).toLowerCase()} this week`,
  };
}

/** The last problem that is not finished, or else the last one. */
function problemInShort(plans: readonly Plan[]) {
  const all = plans.map((plan) => {
    const answers = answersOf(problemForm, plan);
    return { name: nameOf(problemForm, plan), answers, step: firstOpenStep(answers) };
  });
  const { name, answers, step } = all.findLast((one) => one.step !== "done") ?? all.at(-1)!;
  const place = placeInWords(step);
  return { note: name, state: place, windows: windowsFor(answers, step) };
}

/** "2 of 3 places called" */
function placesInShort({ answers }: Plan) {
  const places = placesIn(answers);
  const called = places.filter(({ isCalled }) => isCalled).length;
  if (places.length === 0) return "No place to offer yet";
  return `${called} of ${places.length} ${places.length === 1 ? "place" : "places"} called`;
}
