import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireStripeResult, requireShop } from "~/features/membership/checkout/payments.server";
import { openPortal } from "~/features/membership/billing/portal.server";
import { billingPath } from "~/http/paths";

export function loader() {
  return redirect(billingPath);
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const url = await requireStripeResult(openPortal(db, requireShop(), account.id));
  return redirect(url ?? billingPath, 303);
}

export default function PortalRoute() {
  return null;
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
