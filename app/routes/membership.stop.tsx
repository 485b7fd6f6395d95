import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import {
  findOwnSubscription,
  setStop,
} from "~/features/membership/billing/own-subscription.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireShop, requireStripeResult } from "~/features/membership/checkout/payments.server";
import { periodOf } from "~/features/membership/stripe/subscriptions.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { billingPath } from "~/http/paths";
import { isoDay, longDate } from "~/time";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Page } from "~/ui/frame/page";
import { PageHead, RunningHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const { stripe } = requireShop();
  const found = await requireStripeResult(findOwnSubscription(db, stripe, account.id));
  if (!found || found.cancel_at !== null) throw redirect(billingPath);
  return { openUntil: longDate(isoDay(periodOf(found).end, account.timeZone)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const { stripe } = requireShop();
  const isStopped = (await request.formData()).get("intent") !== "resume";
  await requireStripeResult(setStop(db, stripe, account.id, isStopped));
  return redirect(billingPath, 303);
}

export const meta: MetaFunction = () => [{ title: "Your membership – Notes" }];

export default function StopRoute() {
  const { openUntil } = useLoaderData<typeof loader>();
  return (
    <Page kind="member">
      <div className="wrap wrap--text pb">
        <RunningHead href={billingPath} text="Your membership" />
        <PageHead
          title="Stop your membership?"
          lead={`Everything stays open until ${openUntil}. Nothing more is charged. What you wrote stays yours, and the free lessons stay open.`}
        />
        <form method="post" className="row">
          <Button name="intent" value="stop">
            Stop it
          </Button>
          <ButtonLink variant="quiet" href={billingPath}>
            Go back
          </ButtonLink>
        </form>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
