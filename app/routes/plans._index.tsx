import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite } from "~/features/observations/form/require-writer.server";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { PlansSheet } from "~/features/plans/all/plans-sheet";
import { tickWeek } from "~/features/plans/all/tick-week.server";
import { dayIn } from "~/features/plans/form/note-day.server";
import { plansPath } from "~/http/paths";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still read and change what they wrote.
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const now = Date.now();
  const anyPlan = { title: "Plans", access: "members", safety: "own-life" } as const;
  const today = isoDay(now);
  return {
    ...(await loadPlans(db, account.id, today, account.standing.safety)),
    today,
    mayWrite: mayWrite(account, anyPlan, now),
  };
}

/** Notes the ticks of this week. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  const now = Date.now();
  const ids = form.getAll("do").map(String);
  const { safety } = account.standing;
  await tickWeek(db, account.id, { ids, day: dayIn(form, now), safety }, now);
  return redirect(plansPath, 303);
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
