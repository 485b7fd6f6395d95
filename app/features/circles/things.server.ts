import type { Db } from "#db/database";
import { promptsOf as mapPrompts } from "~/features/observations/observation";
import { observationTitle } from "~/features/observations/observation";
import { findObservation, listObservations } from "~/features/observations/observations.server";
import { answersOf, findPlanForm, nameOf, promptsOf } from "~/features/plans/plan-forms";
import type { Plan, PlanKind } from "~/features/plans/plan";
import { findPlan, listPlans } from "~/features/plans/plans.server";
import { answersInWords, type AnswerInWords } from "~/ui/forms/answers-in-words";

/** A thing of the notebook that can be shown to a relative. Nothing else ever leaves a notebook. */
export interface Thing {
  /** The kind alone for a whole list, or the kind and the id of one entry: "rewards", "limits.abc". */
  id: string;
  title: string;
  /** "A limit", "Eight entries". */
  note: string;
}

/** The plans that can be shown. Safety plans and the network of helpers are never among them. */
const wholeLists = ["rewards"] as const satisfies PlanKind[];
const entries = [
  "limits",
  "problem",
  "invitation",
  "self-care",
  "slip",
] as const satisfies PlanKind[];
const kindNames: Record<(typeof entries)[number], string> = {
  limits: "A limit",
  problem: "A problem you’re working on",
  invitation: "What you’ll say when you ask",
  "self-care": "Self-care",
  slip: "What you’ll do after a slip",
};
/** How many of the newest maps stand in the list. */
const mostMaps = 5;

type Entry = (typeof entries)[number];

/** What this account could show, and what each thing is called. */
export async function listThings(db: Db, accountId: string, today: string): Promise<Thing[]> {
  const plans = await listPlans(db, accountId, [...wholeLists, ...entries]);
  const rewards = plans.filter(({ kind }) => kind === "rewards");
  const lists = rewards.length === 0 ? [] : [rewardList(rewards.length)];
  const single = entries.flatMap((kind) =>
    plans.filter((plan) => plan.kind === kind).map((plan) => thingOf(kind, plan)),
  );
  const maps = (await listObservations(db, accountId, mostMaps)).map(({ id, answers }) => ({
    id: `map.${id}`,
    title: observationTitle(answers, today),
    note: "An observation map",
  }));
  return [...single, ...lists, ...maps];
}

/** A thing as a relative reads it. */
export interface ShownThing extends Thing {
  /** One block for each entry. */
  blocks: AnswerInWords[][];
}

/** A thing of this account by its id, or null if there is none. */
export async function readThing(
  db: Db,
  accountId: string,
  thing: string,
  today: string,
): Promise<ShownThing | null> {
  const [kind = "", id] = thing.split(".", 2);
  if (thing === "rewards") {
    const rewards = await listPlans(db, accountId, ["rewards"]);
    if (rewards.length === 0) return null;
    return { ...rewardList(rewards.length), blocks: rewards.map(planAnswers) };
  }
  if (!id) return null;
  if (kind === "map") {
    const map = await findObservation(db, accountId, id);
    if (!map) return null;
    const title = observationTitle(map.answers, today);
    const blocks = [answersInWords(mapPrompts[map.kind], map.answers)];
    return { id: thing, title, note: "An observation map", blocks };
  }
  if (!isEntry(kind)) return null;
  const plan = await findPlan(db, accountId, kind, id);
  return plan && { ...thingOf(kind, plan), blocks: [planAnswers(plan)] };
}

function isEntry(kind: string): kind is Entry {
  return entries.some((entry) => entry === kind);
}

function thingOf(kind: Entry, plan: Plan): Thing {
  const form = findPlanForm(kind)!;
  return { id: `${kind}.${plan.id}`, title: nameOf(form, plan), note: kindNames[kind] };
}

function rewardList(count: number): Thing {
  return {
    id: "rewards",
    title: "Reward list",
    note: count === 1 ? "1 entry" : `${count} entries`,
  };
}

function planAnswers(plan: Plan) {
  const form = findPlanForm(plan.kind)!;
  return answersInWords(promptsOf(form, plan.answers), answersOf(form, plan));
}
