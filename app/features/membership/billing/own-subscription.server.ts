import type Stripe from "stripe";
import type { Db } from "#db/database";
import { interactive, isGone } from "../stripe/stripe.server";
import { decisionOn, saveSubscription } from "../stripe/subscriptions.server";

/**
 * The account's paid membership as Stripe has it now; null without one, while a payment of it is missing
 * or while Stripe collects nothing.
 */
export async function findOwnSubscription(db: Db, stripe: Stripe, accountId: string) {
  const { stripe_customer_id: customer } = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  if (!customer) return null;
  const expand = ["data.latest_invoice"];
  try {
    const { data } = await stripe.subscriptions.list({ customer, expand }, interactive);
    return data.find((one) => decisionOn(one).grant === "active" && !one.pause_collection) ?? null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Ends the membership with its paid period, or takes that back. False: there is no such membership. */
export async function setStop(db: Db, stripe: Stripe, accountId: string, isStopped: boolean) {
  const subscription = await findOwnSubscription(db, stripe, accountId);
  if (!subscription) return false;
  // A stop that was set in the portal may name a date in place of the period's end.
  const change = isStopped
    ? { cancel_at_period_end: true }
    : subscription.cancel_at_period_end
      ? { cancel_at_period_end: false }
      : { cancel_at: "" as const };
  const expand = ["latest_invoice"];
  const changed = await stripe.subscriptions.update(
    subscription.id,
    { ...change, expand },
    interactive,
  );
  await saveSubscription(db, changed, Date.now());
  return true;
}
