import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { changePlan, previewChange } from "~/features/membership/billing/change-plan.server";
import { ChangeProblem } from "~/features/membership/billing/change-problem";
import { planNames, type Interval } from "~/features/membership/billing/plan-change";
import { PlanChangeView } from "~/features/membership/billing/plan-change-view";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireShop, requireStripeResult } from "~/features/membership/checkout/payments.server";
import { readOffer } from "~/features/membership/prices/prices.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { billingPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead, RunningHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const shop = requireShop();
  const to = requirePlan(request);
  const [change, offer] = await Promise.all([
    requireStripeResult(previewChange(db, shop, account.id, { to })),
    readOffer(shop),
  ]);
  if (!change) throw redirect(billingPath);
  return { change, statement: offer?.statement ?? null, timeZone: account.timeZone };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const shop = requireShop();
  const to = requirePlan(request);
  const form = await request.formData();
  const [at, due] = [Number(form.get("at")), Number(form.get("due"))];
  if (!Number.isSafeInteger(at) || !Number.isSafeInteger(due)) throw data(null, { status: 400 });
  const shown = { to, at, due };
  const { kind } = await requireStripeResult(changePlan(db, shop, account.id, shown));
  if (kind === "changed") return redirect(billingPath, 303);
  return data({ problem: kind }, { status: kind === "differs" ? 409 : 402 });
}

function requirePlan(request: Request): Interval {
  const plan = new URL(request.url).searchParams.get("plan");
  if (plan !== "month" && plan !== "year") throw data(null, { status: 404 });
  return plan;
}

export const meta: MetaFunction = () => [{ title: "Your membership – Notes" }];

export default function ChangeRoute() {
  const { change, statement, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const [from, to] = [planNames[change.from.interval], planNames[change.to.interval]];
  return (
    <Page kind="member">
      <div className="wrap wrap--mid">
        <RunningHead href={billingPath} text="Your membership" />
        <PageHead
          title={`From ${from} to ${to}`}
          lead="Look at it first. Nothing changes until you press the button."
        />
        {result ? <ChangeProblem kind={result.problem} /> : null}
        <PlanChangeView change={change} statement={statement} timeZone={timeZone} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
