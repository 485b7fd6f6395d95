import type Stripe from "stripe";
import type { Db } from "#db/database";
import { second } from "~/time";
import { idOf, interactive, type Shop } from "../stripe/stripe.server";
import { periodOf, saveSubscription } from "../stripe/subscriptions.server";
import { findOwnSubscription } from "./own-subscription.server";
import type { Interval, PlanChange } from "./plan-change";

/** The change to the plan `to`, with its cost. Null if the account cannot make it or has the plan. */
export async function previewChange(
  db: Db,
  shop: Shop,
  accountId: string,
  { to, at = Math.floor(Date.now() / second) }: { to: Interval; at?: number },
): Promise<PlanChange | null> {
  const found = await findChange(db, shop, accountId, to);
  if (!found) return null;
  const { subscription, item } = found;
  const [invoice, price] = await Promise.all([
    shop.stripe.invoices.createPreview(
      {
        customer: idOf(subscription.customer),
        subscription: subscription.id,
        subscription_details: {
          items: [{ id: item.id, price: shop.prices[to] }],
          proration_behavior: "always_invoice",
          proration_date: at,
        },
      },
      interactive,
    ),
    shop.stripe.prices.retrieve(shop.prices[to], {}, interactive),
  ]);
  const { currency } = invoice;
  const isTrial = subscription.status === "trialing";
  const ends = invoice.lines.data.map(({ period }) => period.end * second);
  const now = periodOf(subscription).end;
  return {
    from: { ...planOf(item.price), nextPaymentAt: now },
    to: { ...planOf(price), nextPaymentAt: isTrial ? now : Math.max(...ends) },
    lines: (isTrial ? [] : invoice.lines.data).map(({ id, description, period, amount }) => ({
      ...{ id, text: description ?? "", from: period.start * second, to: period.end * second },
      amount: { amount, currency },
    })),
    due: { amount: isTrial ? 0 : invoice.amount_due, currency },
    credit: { amount: isTrial ? 0 : Math.max(0, -invoice.total), currency },
    figuredAt: at,
  };
}

export type Changed =
  | { kind: "changed" }
  /** It costs something else now, so the member looks at it again. */
  | { kind: "differs" }
  /** The bank declined. The plan is as it was. */
  | { kind: "declined" };

/**
 * Makes the change that a preview showed, if it still costs the same. The same press again changes
 * nothing more.
 */
export async function changePlan(
  db: Db,
  shop: Shop,
  accountId: string,
  shown: { to: Interval; at: number; due: number },
): Promise<Changed> {
  const { to, at } = shown;
  const found = await findChange(db, shop, accountId, to);
  if (!found) return { kind: "changed" };
  const preview = await previewChange(db, shop, accountId, { to, at });
  if (preview?.due.amount !== shown.due) return { kind: "differs" };
  const { subscription, item } = found;
  try {
    const changed = await shop.stripe.subscriptions.update(
      subscription.id,
      {
        items: [{ id: item.id, price: shop.prices[to] }],
        proration_behavior: "always_invoice",
        proration_date: at,
        payment_behavior: "error_if_incomplete",
        expand: ["latest_invoice"],
      },
      { ...interactive, idempotencyKey: `change-${subscription.id}-${shop.prices[to]}-${at}` },
    );
    await saveSubscription(db, changed, Date.now());
    return { kind: "changed" };
  } catch (error) {
    if (isDeclined(error)) return { kind: "declined" };
    throw error;
  }
}

/** The membership and the item to change. Null without one, and if it has the plan already. */
async function findChange(db: Db, { stripe, prices }: Shop, accountId: string, to: Interval) {
  const subscription = await findOwnSubscription(db, stripe, accountId);
  const item = subscription?.items.data[0];
  if (!subscription || !item || item.price.id === prices[to]) return null;
  return { subscription, item };
}

function planOf({ id, recurring, unit_amount, currency }: Stripe.Price) {
  if (unit_amount === null) throw new Error(`The price ${id} has no fixed amount`);
  const interval: Interval = recurring?.interval === "year" ? "year" : "month";
  return { interval, price: { amount: unit_amount, currency } };
}

function isDeclined(error: unknown) {
  return error instanceof Error && "type" in error && error.type === "StripeCardError";
}
