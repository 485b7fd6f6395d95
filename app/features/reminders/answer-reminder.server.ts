import { redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { readPlan, unsavedPlan, type NotSaved } from "~/features/plans/form/submit-plan.server";
import { crisisHelp } from "~/features/safety/country.server";
import { remindersPath } from "~/http/paths";
import type { AnswerErrors } from "~/ui/forms/prompt";
import { planMail } from "./remind.server";
import { findTellingWord, reminderPrompts } from "./reminder";
import { eraseReminder, saveReminder } from "./reminders.server";

/** Saves or erases the reminder. Returns the form with the reason if it is not saved. */
export async function answerReminder(db: Db, request: Request): Promise<Response | NotSaved> {
  const form = await request.formData();
  const account = await requireSender(db, request, {
    content: null,
    unsaved: (problem, viewer) => {
      const state = unsavedPlan(reminderPrompts, form, problem);
      return state && { state, contacts: crisisHelp(request, viewer).contacts, saved: null };
    },
  });
  if (form.get("intent") === "erase") {
    await eraseReminder(db, account.id);
    return redirect(remindersPath, 303);
  }
  const clock = clockOf(account);
  const asked = { kind: "invitation", prompts: reminderPrompts } as const;
  const { answers, notSaved, again } = readPlan(asked, form, clock);
  if (notSaved) return notSaved;
  const errors = errorsIn(answers);
  if (Object.keys(errors).length > 0) return { form: again({ errors }), status: 400 };
  const reminder = await saveReminder(db, account.id, answers, clock.now);
  await planMail(db, account.id, reminder, clock.now);
  return redirect(`${remindersPath}#saved`, 303);
}

function errorsIn(answers: Record<string, string | string[]>): AnswerErrors {
  const words = String(answers.words);
  const told = findTellingWord(words);
  return {
    ...(words ? null : { words: ["Write a few words of your own."] }),
    ...(words.includes("\n") && { words: ["Put it on one line."] }),
    ...(told && {
      words: [`“${told}” could tell someone what this is about. Choose words that fit any home.`],
    }),
    ...(answers.weekday ? null : { weekday: ["Choose a day."] }),
    ...(answers.time ? null : { time: ["Choose a time."] }),
  };
}
