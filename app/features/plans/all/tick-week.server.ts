import type { Db } from "#db/database";
import type { SafetyResult } from "~/features/safety/safety-check";
import { noteDay } from "../form/note-day.server";
import type { PlanKind } from "../plan";
import { planForms } from "../plan-forms";
import { changePlan, findPlan, listPlans } from "../plans.server";
import { weekList } from "./week-list";

/** What a tick notes about an entry of each kind. A place of the invitation is marked as called instead. */
const notes: Partial<Record<PlanKind, string>> = {
  rewards: "given",
  "self-care": "done",
  support: "touch",
};

interface Ticks {
  /** The ids of the ticked things. */
  ids: readonly string[];
  /** The day where the member lives: "2026-11-20". */
  day: string;
  safety: SafetyResult | null;
}

/** Notes each ticked thing of the week in its plan. Ignores an id that is not on the list. */
export async function tickWeek(
  db: Db,
  accountId: string,
  { ids, day, safety }: Ticks,
  now: number,
) {
  const kinds = planForms.map(({ kind }) => kind);
  const list = weekList(await listPlans(db, accountId, kinds), day, safety);
  for (const { id, isDone } of list) {
    if (isDone || !ids.includes(id)) continue;
    const [kind, plan, place] = id.split(" ") as [PlanKind, string, string?];
    if (place) await markCalled(db, accountId, plan, place, now);
    else await noteDay(db, accountId, { kind, id: plan, day, what: notes[kind]! }, now);
  }
}

async function markCalled(db: Db, accountId: string, id: string, place: string, now: number) {
  const plan = await findPlan(db, accountId, "invitation", id);
  if (!plan) return;
  const answers = { ...plan.answers, [`called${place}`]: ["yes"] };
  await changePlan(db, accountId, { kind: "invitation", id, version: plan.version, answers }, now);
}
