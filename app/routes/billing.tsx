import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { BillingFacts } from "~/features/membership/billing/billing-facts";
import { BillingNotices } from "~/features/membership/billing/billing-notices";
import { syncBilling } from "~/features/membership/billing/billing.server";
import { readOffer } from "~/features/membership/prices/prices.server";
import { Receipts } from "~/features/membership/billing/receipts";
import { shop } from "~/features/membership/stripe/stripe.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const [billing, offer] = await Promise.all([
    syncBilling(db, shop, account.id),
    shop && readOffer(shop),
  ]);
  return { billing, offer, timeZone: account.timeZone };
}

export const meta: MetaFunction = () => [{ title: "Your membership – Notes" }];

export default function BillingRoute() {
  const { billing, offer, timeZone } = useLoaderData<typeof loader>();
  return (
    <Page kind="member">
      <div className="wrap wrap--mid">
        <PageHead title="Your membership" />
        <div className="flow flow--loose pb">
          <BillingNotices billing={billing} timeZone={timeZone} />
          <BillingFacts billing={billing} offer={offer} timeZone={timeZone} />
          {billing.receipts ? <Receipts receipts={billing.receipts} timeZone={timeZone} /> : null}
        </div>
      </div>
    </Page>
  );
}
