import { onTestFinished } from "vitest";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { saveSubscriptionGrant, type SubscriptionState } from "~/features/membership/grants.server";
import { openStripe, type Shop } from "~/features/membership/stripe/stripe.server";
import { anAccount } from "#tests/helpers/factories";
import { card, press } from "#tools/stand-ins/stripe/harness";
import { startStripe, type StripeOptions } from "#tools/stand-ins/stripe/stripe";

/** A shop of the test's own: the app's client on one side, the Stripe stand-in on the other. */
export async function aShop(options: Partial<StripeOptions> = {}) {
  const standIn = await startStripe({ webhookSecret: "whsec_of_the_test", ...options });
  onTestFinished(() => standIn.close());
  const shop: Shop = {
    stripe: openStripe({ secretKey: "sk_test_shop", apiBase: standIn.url }),
    prices: { month: "price_kw_month", year: "price_kw_year" },
    siteUrl: "http://localhost:3000",
  };
  return { standIn, shop, stripe: shop.stripe };
}

/** Pays on the hosted page, a guest with an address, and returns the address it leads back to. */
export async function pay(page: string, cardNumber?: string) {
  const { location } = await press(page, { ...card(cardNumber), email: "guest@example.org" });
  if (!location) throw new Error("The payment was refused");
  return new URL(location);
}

/** A subscription at Stripe that no webhook has told us of. */
export async function aSubscriber(
  db: Db,
  { stripe, prices }: Shop,
  params: { paymentMethod?: string; trialDays?: number } = {},
) {
  const customer = await stripe.customers.create({ email: "ana@example.org" });
  const account = await anAccount(db, { stripe_customer_id: customer.id });
  return { account, subscription: await subscribe(stripe, account, prices.month, params) };
}

export async function subscribe(
  stripe: Shop["stripe"],
  account: { id: string; stripe_customer_id: string | null },
  price: string,
  {
    paymentMethod = "pm_card_visa",
    trialDays,
  }: { paymentMethod?: string; trialDays?: number } = {},
) {
  const customer = account.stripe_customer_id!;
  const method = await stripe.paymentMethods.attach(paymentMethod, { customer });
  return stripe.subscriptions.create({
    customer,
    items: [{ price }],
    default_payment_method: method.id,
    metadata: { account_id: account.id },
    ...(trialDays && { trial_period_days: trialDays }),
  });
}

/** Saves a state that Stripe gave at some time. */
export function saveState(db: Db, accountId: string, state: SubscriptionState) {
  return inAuditedTransaction(db, Date.now(), (trx, record) =>
    saveSubscriptionGrant(trx, record, accountId, state),
  );
}

/** Everything that happened at Stripe, oldest first. */
export async function eventsOf({ stripe }: Shop) {
  return (await stripe.events.list({ limit: 100 })).data.reverse();
}
