import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { askedInShort } from "~/features/asks/ask";
import { listAsks } from "~/features/asks/asks.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite } from "~/features/membership/require-writer.server";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { PlansSheet } from "~/features/plans/all/plans-sheet";
import { tickWeek } from "~/features/plans/all/tick-week.server";
import { dayIn } from "~/features/plans/form/note-day.server";
import { plansPath, todayPath } from "~/http/paths";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still read and change what they wrote.
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const clock = clockOf(account);
  const anyPlan = { title: "Plans", access: "members", safety: "own-life" } as const;
  const { safety } = account.standing;
  const asked = askedInShort(await listAsks(db, account.id));
  return {
    ...(await loadPlans(db, account.id, clock, { safety, asked })),
    today: todayOf(clock),
    mayWrite: mayWrite(account, anyPlan, clock.now),
  };
}

/** Notes the ticks of this week. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  const clock = clockOf(account);
  const ids = form.getAll("do").map(String);
  const { safety } = account.standing;
  await tickWeek(db, account.id, { ids, day: dayIn(form, clock), safety }, clock.now);
  return redirect(form.get("back") === "today" ? todayPath : plansPath, 303);
}

export const meta: MetaFunction = () => [
  { title: "Plans – Notes" },
  { name: "robots", content: "noindex" },
];

export default function PlansRoute() {
  return (
    <Page>
      <PlansSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
