import type { Db } from "#db/database";
import { requireAccount } from "~/features/membership/viewer.server";
import { planState } from "~/features/plans/form/plan-state";
import { crisisHelp } from "~/features/safety/country.server";
import { inWords } from "~/ui/forms/answers-in-words";
import { noAnswers } from "~/ui/forms/prompt";
import { reminderPrompts } from "./reminder";
import { findReminder } from "./reminders.server";

/** The form of the reminder, and when it comes if it is on. */
export async function loadReminder(db: Db, request: Request) {
  const account = await requireAccount(db, request);
  const reminder = await findReminder(db, account.id);
  const { contacts } = crisisHelp(request, account);
  if (!reminder) {
    return { state: planState({ answers: noAnswers(reminderPrompts) }), contacts, saved: null };
  }
  const { answers, byMail } = reminder;
  const word = (name: "weekday" | "time") => inWords(reminderPrompts[name], answers[name] ?? "");
  const when = `Every ${word("weekday")} at ${word("time")}`;
  const shown = { ...answers, mail: byMail ? ["yes"] : [] };
  return { state: planState({ answers: shown }), contacts, saved: { when, byMail } };
}
