import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { planPath } from "~/http/paths";
import { addDays, todayOf, type Clock } from "~/time";
import type { PlanKind, PlanNote } from "../plan";
import { changeNotes } from "../plans.server";

/** The day that a form names if it is within a day of the member's own, or else the member's own. */
export function dayIn(form: FormData, clock: Clock) {
  const named = String(form.get("day"));
  const today = todayOf(clock);
  // A page that was opened before midnight names yesterday. A device can be a day ahead on a journey.
  return [-1, 0, 1].some((days) => addDays(today, days) === named) ? named : today;
}

interface DayNote {
  kind: PlanKind;
  id: string;
  day: string;
  /** Null takes the day's note back. */
  what: PlanNote["what"] | null;
}

/** Notes what happened with a plan on a day. A day has one note. Throws a 404 without such a plan. */
export async function noteDay(
  db: Db,
  accountId: string,
  { kind, id, day, what }: DayNote,
  now: number,
) {
  const change = await changeNotes(
    db,
    accountId,
    { kind, id },
    (notes) => {
      const others = notes.filter((note) => note.day !== day);
      const all = what === null ? others : [...others, { day, what }];
      return all.toSorted((one, other) => one.day.localeCompare(other.day));
    },
    now,
  );
  if (change === "gone") throw data(null, { status: 404 });
}

interface Answering {
  kind: PlanKind;
  form: FormData;
  what: DayNote["what"];
  /** The start of the ids of the rows, such as "act". */
  row: string;
}

/** Notes what a form says about a plan and a day, and leads back to the plan's row. */
export async function answerNote(db: Db, request: Request, { kind, form, what, row }: Answering) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const id = String(form.get("id"));
  await noteDay(db, account.id, { kind, id, day: dayIn(form, clock), what }, clock.now);
  return redirect(`${planPath(kind)}#${row}-${id}`, 303);
}
