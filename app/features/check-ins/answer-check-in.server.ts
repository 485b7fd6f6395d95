import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { dayOf } from "~/features/asks/ask";
import { listAsks } from "~/features/asks/asks.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { readPlan, unsavedPlan, type NotSaved } from "~/features/plans/form/submit-plan.server";
import { listPlans } from "~/features/plans/plans.server";
import { crisisHelp } from "~/features/safety/country.server";
import { checkInsPath, todayPath } from "~/http/paths";
import { todayOf } from "~/time";
import { daysBetween, dueWeek } from "./check-in";
import { checkInPrompts } from "./check-in-prompts";
import { listDone, saveCheckIn } from "./check-ins.server";

/** Saves or skips the check-in that is due. Returns the form with the reason if it is not saved. */
export async function answerCheckIn(db: Db, request: Request): Promise<Response | NotSaved> {
  const form = await request.formData();
  const account = await requireSender(db, request, {
    content: null,
    unsaved: (problem, viewer) => {
      const state = unsavedPlan(checkInPrompts, form, problem);
      return state && { state, contacts: crisisHelp(request, viewer).contacts };
    },
  });
  const clock = clockOf(account);
  const week = dueWeek(await listDone(db, account.id), clock.now);
  if (week === null) return redirect(checkInsPath, 303);
  if (form.get("intent") === "skip") {
    await saveCheckIn(db, account.id, { week, answers: null, daysSinceAsk: null }, clock.now);
    return redirect(todayPath, 303);
  }
  const asked = { kind: "invitation", prompts: checkInPrompts } as const;
  const { answers, notSaved } = readPlan(asked, form, clock);
  if (notSaved) return notSaved;
  const daysSinceAsk = await readDaysSinceAsk(db, account.id, todayOf(clock));
  await saveCheckIn(db, account.id, { week, answers, daysSinceAsk }, clock.now);
  return redirect(checkInsPath, 303);
}

/** Days since the member last asked, by their asks and the log of their invitation plan; null for never. */
async function readDaysSinceAsk(db: Db, accountId: string, today: string) {
  const [asks, plans] = await Promise.all([
    listAsks(db, accountId),
    listPlans(db, accountId, ["invitation"]),
  ]);
  const dated = asks.filter(({ result }) => result && result.answer !== "unasked").map(dayOf);
  const logged = plans.flatMap(({ notes }) =>
    notes.filter(({ what }) => what !== "unasked").map(({ day }) => day),
  );
  const days = [...dated, ...logged].filter((day) => day && day <= today).toSorted();
  const last = days.at(-1);
  return last ? daysBetween(last, today) : null;
}
