import { amend } from "../announce.ts";
import { HOUR, SECOND } from "../clock.ts";
import type { Subscription, SubscriptionItem } from "../objects.ts";
import type { World } from "../world.ts";
import { periodLine } from "./invoice-lines.ts";
import { createInvoice } from "./invoicing.ts";
import { periodEnd } from "./periods.ts";
import { periodOf } from "./starting.ts";

/** How long a renewal's invoice stays a draft, in seconds. */
const DRAFT_TIME = HOUR / SECOND;

/** Moves the subscription to its next period and drafts the invoice for it. */
export function renew(world: World, subscription: Subscription) {
  const items = subscription.items.data.map((item) => nextPeriod(subscription, item));
  const isCollected =
    subscription.status !== "unpaid" && subscription.pause_collection?.behavior !== "keep_as_draft";
  const invoice = createInvoice(world, {
    subscription,
    reason: "subscription_cycle",
    lines: items.map((item) => periodLine(world, item, periodOf(item), false)),
    period: lastPeriod(subscription),
    finalizesAt: isCollected ? world.clock.seconds() + DRAFT_TIME : null,
  });
  amend(world, "customer.subscription.updated", subscription, {
    items: { ...subscription.items, data: items },
    latest_invoice: invoice.id,
    status: subscription.status === "trialing" ? "active" : subscription.status,
  });
}

/** Returns the item with its next period. */
export function nextPeriod(subscription: Subscription, item: SubscriptionItem): SubscriptionItem {
  const start = item.current_period_end;
  const { recurring } = item.price;
  if (!recurring) throw new Error(`${item.price.id} is not a recurring price`);
  return {
    ...item,
    current_period_end: periodEnd(subscription.billing_cycle_anchor, start, recurring),
    current_period_start: start,
  };
}

export function lastPeriod(subscription: Subscription) {
  const [item] = subscription.items.data;
  if (!item) throw new Error(`${subscription.id} has no item`);
  return periodOf(item);
}
