import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { openCheckout } from "~/features/membership/checkout/checkout.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireStripeResult, requireShop } from "~/features/membership/checkout/payments.server";
import { startTrial } from "~/features/membership/trial.server";
import { billingPath, membershipPath } from "~/http/paths";

export function loader() {
  return redirect(membershipPath);
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const plan = (await request.formData()).get("plan");
  if (plan === "trial" && env.trialDays > 0) {
    await startTrial(db, account.id, env.trialDays);
    return redirect(billingPath, 303);
  }
  const shop = requireShop();
  if (plan !== "month" && plan !== "year") throw data(null, { status: 400 });

  const checkout = await requireStripeResult(openCheckout(db, shop, account, plan));
  if (checkout.kind === "member") return redirect(billingPath, 303);
  return redirect(checkout.url, 303);
}

export default function CheckoutRoute() {
  return null;
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
