import type { Db } from "#db/database";
import { isoDay } from "~/time";
import { answersInWords } from "~/ui/forms/answers-in-words";
import { answersOf, findPlanForm, planForms, promptsOf } from "../plan-forms";
import { listPlans } from "../plans.server";

/** Every entry of every plan as plain text for the download. */
export async function planTexts(db: Db, accountId: string, timeZone: string) {
  const kinds = planForms.map(({ kind }) => kind);
  const plans = await listPlans(db, accountId, kinds);
  return plans.map((plan) => {
    const form = findPlanForm(plan.kind)!;
    const answers = answersInWords(promptsOf(form, plan.answers), answersOf(form, plan));
    return [
      `${isoDay(plan.createdAt, timeZone)}  ${form.title}`,
      ...answers.map(({ ask, text }) => `${ask} ${text}`),
      ...plan.notes.map(({ day, what }) => `${day}: ${form.noteWords[what] ?? what}`),
    ].join("\n");
  });
}
