import type { Db } from "#db/database";
import { baseOf } from "~/features/observations/form/submit-observation.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { formKey } from "~/http/form-use.server";
import type { Clock } from "~/time";
import { readPlan, type NotSaved } from "../form/submit-plan.server";
import { answersOf } from "../plan-forms";
import type { Plan, PlanKind } from "../plan";
import { addPlan, changePlan, listPlans } from "../plans.server";
import type { PageForm } from "./page-state";

/** The member's page of this kind, or null if there is none. */
export async function findOnePage(db: Db, accountId: string, kind: PlanKind) {
  const [page] = await listPlans(db, accountId, [kind]);
  return page ?? null;
}

/**
 * Saves the page in the form: a new one, or a change of the one that there is. Returns the form with the
 * reason if it is not saved, and null if it is.
 */
export async function savePage(
  db: Db,
  accountId: string,
  planForm: PageForm,
  form: FormData,
  clock: Clock,
): Promise<NotSaved | null> {
  const { kind } = planForm;
  const { answers, read, notSaved, again } = readPlan(planForm, form, clock);
  if (notSaved) return notSaved;
  const conflict = (saved: Plan): NotSaved => ({
    form: again({ base: saved.version, other: answersOf(planForm, saved) }),
    status: 409,
  });
  const done = async () => {
    await addReading(db, "plan", read, clock.now);
    return null;
  };
  const page = await findOnePage(db, accountId, kind);
  if (page) {
    const change = { kind, id: page.id, version: baseOf(form) ?? 0, answers };
    const saved = await changePlan(db, accountId, change, clock.now);
    if (saved === "saved") return done();
    if (saved !== "gone") return conflict(saved);
  }
  // There is none yet, or it was erased in another window while this one was open.
  const added = { ...planForm, formKey: formKey(form) };
  const id = await addPlan(db, accountId, added, answers, clock.now);
  if (id) return done();
  const other = await findOnePage(db, accountId, kind);
  return other ? conflict(other) : { form: again({ problem: "full" }), status: 400 };
}
