import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { day as dayLength, isoDay } from "~/time";
import type { PlanKind, PlanNote } from "../plan";
import { changeNotes } from "../plans.server";

/** The day that a form names, if it is today somewhere in the world; otherwise the server's own. */
export function dayIn(form: FormData, now: number) {
  const named = String(form.get("day"));
  const possible = [now - dayLength, now, now + dayLength].map(isoDay);
  return possible.includes(named) ? named : isoDay(now);
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
