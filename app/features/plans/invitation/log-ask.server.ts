import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { crisisHelp } from "~/features/safety/country.server";
import { todayOf, type Clock } from "~/time";
import { dayIn } from "../form/note-day.server";
import { readPlan, unsavedPlan, type NotSaved } from "../form/submit-plan.server";
import type { PlanNote } from "../plan";
import { changeNotes, listPlans } from "../plans.server";
import { invitationForm } from "./invitation-form";
import { askPrompts } from "./invitation-prompts";

/**
 * Saves the form for one ask. Returns the form with the reason if it is not saved, and null otherwise. If
 * the session has ended or the safety check says to pause, throws a response that shows again what was sent.
 */
export async function answerAsk(db: Db, request: Request, form: FormData) {
  const account = await requireSender(db, request, {
    // Changing what was written before needs no membership.
    content: { ...invitationForm.content, access: "free" },
    unsaved: (problem, viewer) => {
      const ask = unsavedPlan(askPrompts, form, problem);
      return ask && { ask, contacts: crisisHelp(request, viewer).contacts };
    },
  });
  const [plan] = await listPlans(db, account.id, ["invitation"]);
  if (!plan) throw data(null, { status: 404 });
  return logAsk(db, account.id, plan.id, form, clockOf(account));
}

/**
 * Notes how an invitation went, or takes out a note. A day can have several. Returns the form with the reason
 * if it is not saved, and null otherwise. Throws a 404 without such a plan.
 */
export async function logAsk(
  db: Db,
  accountId: string,
  id: string,
  form: FormData,
  clock: Clock,
): Promise<NotSaved | null> {
  const plan = { kind: "invitation", id } as const;
  if (form.get("log") === "take-out") {
    const [out, at] = [String(form.get("day")), Number(form.get("at"))];
    const changed = await changeNotes(
      db,
      accountId,
      plan,
      (notes) => notes.filter(({ day }, index) => day !== out || index !== at),
      clock.now,
    );
    if (changed === "gone") throw data(null, { status: 404 });
    return null;
  }
  const asked = { kind: "invitation", prompts: askPrompts } as const;
  const { answers, read, notSaved } = readPlan(asked, form, clock);
  if (notSaved) return notSaved;
  const day = form.has("day") ? dayIn(form, clock) : todayOf(clock);
  const note = {
    day,
    what: String(answers.answer),
    minded: String(answers.minded),
    next: String(answers.next),
  };
  const changed = await changeNotes(
    db,
    accountId,
    plan,
    (notes) => (notes.some(isSame(note)) ? notes : [...notes, note].toSorted(byDay)),
    clock.now,
  );
  if (changed === "gone") throw data(null, { status: 404 });
  await addReading(db, "plan", read, clock.now);
  return null;
}

/** A form that was sent twice is one note. */
function isSame(note: PlanNote) {
  return (other: PlanNote) => JSON.stringify(other) === JSON.stringify(note);
}

function byDay(one: { day: string }, other: { day: string }) {
  return one.day.localeCompare(other.day);
}
