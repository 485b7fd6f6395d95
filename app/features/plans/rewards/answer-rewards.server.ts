import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { day as dayLength, isoDay } from "~/time";
import { changeNotes, listPlans } from "../plans.server";
import { listedReward } from "./reward-mix";

/** The member's reward list, the first one written first. */
export async function listRewards(db: Db, accountId: string, today: string) {
  const rewards = await listPlans(db, accountId, ["rewards"]);
  return rewards.map((plan) => listedReward(plan, today));
}

/** The day that a form names, if it is today somewhere in the world; otherwise the server's own. */
export function dayIn(form: FormData, now: number) {
  const named = String(form.get("day"));
  const possible = [now - dayLength, now, now + dayLength].map(isoDay);
  return possible.includes(named) ? named : isoDay(now);
}

/** Notes that a reward was given today, or takes today's note back. A day has one note. */
export async function noteGiven(
  db: Db,
  accountId: string,
  { id, day, isGiven }: { id: string; day: string; isGiven: boolean },
  now: number,
) {
  const change = await changeNotes(
    db,
    accountId,
    { kind: "rewards", id },
    (notes) => {
      const others = notes.filter((note) => note.day !== day);
      return isGiven ? [...others, { day, what: "given" }] : others;
    },
    now,
  );
  if (change === "gone") throw data(null, { status: 404 });
}
