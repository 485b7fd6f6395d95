import { announce } from "../announce.ts";
import { blankPlan, blankSubscription, blankSubscriptionItem } from "../blanks/subscriptions.ts";
import { newId } from "../new-id.ts";
import { wholeList } from "../api/lists.ts";
import type { Plan, Price, Subscription, SubscriptionItem } from "../objects.ts";
import { held, type World } from "../world.ts";
import { collect, paymentMethodOf } from "./collecting.ts";
import { declineOf } from "./charging.ts";
import { addDiscount, type DiscountOffer } from "./discounts.ts";
import { periodLine } from "./invoice-lines.ts";
import { createInvoice, finalizeInvoice } from "./invoicing.ts";
import { type Period, periodEnd } from "./periods.ts";

export interface SubscriptionOrder {
  customer: string;
  lines: { price: string; quantity: number }[];
  metadata: Record<string, string>;
  description: string | null;
  /** In seconds. Null without a trial. */
  trialEnd: number | null;
  billingMode: "classic" | "flexible";
  discount: DiscountOffer | null;
  /** Null uses the customer's default payment method. */
  paymentMethod: string | null;
  /** The checkout session that sold it, or null. */
  session: string | null;
}

/** Starts a subscription and collects its first invoice with the customer present. */
export function startSubscription(world: World, order: SubscriptionOrder): Subscription {
  const subscription = newSubscription(world, order);
  world.objects.subscriptions.set(subscription.id, subscription);
  if (order.discount) addDiscount(world, subscription, order.discount, order.session);
  subscription.status = firstStatus(world, subscription);
  const isTrial = order.trialEnd !== null;
  const invoice = createInvoice(world, {
    subscription,
    reason: "subscription_create",
    lines: subscription.items.data.map((item) => periodLine(world, item, periodOf(item), isTrial)),
    period: { start: subscription.created, end: subscription.created },
  });
  subscription.latest_invoice = invoice.id;
  announce(world, "customer.subscription.created", subscription);
  finalizeInvoice(world, invoice);
  collect(world, invoice, true);
  return subscription;
}

function firstStatus(world: World, subscription: Subscription): Subscription["status"] {
  if (subscription.trial_end !== null) return "trialing";
  const method = paymentMethodOf(world, subscription);
  return method && !declineOf(world, method.id, true) ? "active" : "incomplete";
}

export function periodOf(item: SubscriptionItem): Period {
  return { start: item.current_period_start, end: item.current_period_end };
}

function newSubscription(world: World, order: SubscriptionOrder): Subscription {
  const id = newId("sub");
  const created = world.clock.seconds();
  const anchor = order.trialEnd ?? created;
  const prices = order.lines.map((line) => held(world.objects.prices, line.price));
  const items = order.lines.map(({ quantity }, position) =>
    newItem(id, prices[position] as Price, quantity, created, anchor),
  );
  return {
    ...structuredClone(blankSubscription),
    id,
    billing_cycle_anchor: anchor,
    billing_mode: {
      flexible: order.billingMode === "flexible" ? { proration_discounts: "included" } : null,
      type: order.billingMode,
    },
    created,
    currency: prices[0]?.currency ?? "usd",
    customer: order.customer,
    default_payment_method: order.paymentMethod,
    description: order.description,
    items: wholeList(`/v1/subscription_items?subscription=${id}`, items),
    metadata: order.metadata,
    start_date: created,
    status: "incomplete",
    trial_end: order.trialEnd,
    trial_start: order.trialEnd === null ? null : created,
  };
}

function newItem(
  subscription: string,
  price: Price,
  quantity: number,
  start: number,
  anchor: number,
): SubscriptionItem {
  const { recurring } = price;
  if (!recurring) throw new Error(`${price.id} is not a recurring price`);
  return {
    ...structuredClone(blankSubscriptionItem),
    id: newId("si", 14),
    created: start,
    current_period_end: anchor > start ? anchor : periodEnd(anchor, start, recurring),
    current_period_start: start,
    plan: planOf(price),
    price: structuredClone(price),
    quantity,
    subscription,
  };
}

/** Returns the price as the older `plan` object, which items still contain. */
export function planOf(price: Price): Plan {
  return {
    ...structuredClone(blankPlan),
    id: price.id,
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? "month",
    interval_count: price.recurring?.interval_count ?? 1,
    metadata: price.metadata,
    nickname: price.nickname,
    product: price.product,
  };
}
