import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { mayWrite } from "~/features/observations/form/require-writer.server";
import { loadPlans } from "~/features/plans/all/load-plans.server";
import { PlansSheet } from "~/features/plans/all/plans-sheet";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still read and change what they wrote.
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const now = Date.now();
  const anyPlan = { title: "Plans", access: "members", safety: "own-life" } as const;
  return {
    plans: await loadPlans(db, account.id, isoDay(now), account.standing.safety),
    mayWrite: mayWrite(account, anyPlan, now),
  };
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
