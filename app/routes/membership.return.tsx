import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { confirmCheckout } from "~/features/membership/checkout/checkout.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireStripeResult, requireShop } from "~/features/membership/checkout/payments.server";
import { billingPath, todayPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const session = new URL(request.url).searchParams.get("session") ?? "";
  const confirming = confirmCheckout(db, requireShop(), account.id, session);
  const outcome = await requireStripeResult(confirming, "unconfirmed");
  if (outcome === "unknown") throw redirect(billingPath);
  return { isMember: outcome === "member" };
}

export const meta: MetaFunction = () => [{ title: "Your membership – Notes" }];

export default function ReturnRoute() {
  const { isMember } = useLoaderData<typeof loader>();
  return (
    <Page kind="member">
      <div className="wrap wrap--text pb">
        {isMember ? (
          <PageHead
            title="You’re in"
            lead="You can now read the lessons for members and ask our experts. Lessons on trying a skill open after the safety check. You can stop at any time on your membership page. Your receipts are there too."
          />
        ) : (
          <PageHead
            title="The payment isn’t finished"
            lead="Some banks take a while to say yes. Load this page again in a minute, or look at your membership later."
          />
        )}
        <div className="row">
          <ButtonLink href={todayPath}>Go to Today</ButtonLink>
          <Go href={billingPath}>Your membership</Go>
        </div>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
