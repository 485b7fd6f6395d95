import type { Db } from "#db/database";
import { nextWindow } from "~/features/asks/ask";
import { listAsks } from "~/features/asks/asks.server";
import { windowWords } from "~/features/asks/asks-sheet";
import { dueWeek } from "~/features/check-ins/check-in";
import { listDone } from "~/features/check-ins/check-ins.server";
import { listPlans } from "~/features/plans/plans.server";
import { weekKinds, weekList } from "~/features/plans/all/week-list";
import type { SafetyResult } from "~/features/safety/safety-check";
import { askPath, newAskPath } from "~/http/paths";
import { todayOf, weekdayDate, type Clock } from "~/time";

/** How many asks decide what the next one is, and how many things of the plans the week shows. */
const latestAsks = 10;
const mostShown = 5;

/**
 * What is due this week: from the member's plans, the next day to ask, and a check-in. A pause leaves out
 * what asks something of the other person.
 */
export async function loadWeek(
  db: Db,
  accountId: string,
  { safety, clock }: { safety: SafetyResult | null; clock: Clock },
) {
  const [plans, done, asks] = await Promise.all([
    listPlans(db, accountId, weekKinds),
    listDone(db, accountId),
    safety === "pause" ? [] : listAsks(db, accountId, latestAsks),
  ]);
  const today = todayOf(clock);
  const list = weekList(plans, today, safety);
  const open = list.filter(({ isDone }) => !isDone);
  return {
    today,
    date: weekdayDate(today),
    items: open.slice(0, mostShown),
    done: list.length - open.length,
    more: Math.max(0, open.length - mostShown),
    isCheckInDue: dueWeek(done, clock.now) !== null,
    ask: askOf(nextWindow(asks), today),
  };
}

function askOf(next: ReturnType<typeof nextWindow>, today: string) {
  if (!next) return null;
  const href = next.kind === "again" ? newAskPath({ after: next.ask.id }) : askPath(next.ask.id);
  return { kind: next.kind, words: windowWords(next, today), href };
}

export type WeekData = Awaited<ReturnType<typeof loadWeek>>;
