import { amend } from "../announce.ts";
import { wholeList } from "../api/lists.ts";
import type { Invoice, Price, Subscription, SubscriptionItem } from "../objects.ts";
import { held, type World } from "../world.ts";
import { StripeFailure } from "../api/failures.ts";
import { declineError } from "./cards.ts";
import { declineOf } from "./charging.ts";
import { collect, NO_CARD, paymentMethodOf } from "./collecting.ts";
import { type LineDraft, periodLine } from "./invoice-lines.ts";
import { createInvoice, draftInvoice, finalizeInvoice } from "./invoicing.ts";
import { periodEnd } from "./periods.ts";
import { creditLine, restLine } from "./prorations.ts";
import { lastPeriod, nextPeriod } from "./renewing.ts";
import { periodOf, planOf } from "./starting.ts";

export type ProrationBehavior = "create_prorations" | "always_invoice" | "none";

export interface ItemChange {
  id: string;
  price: string | null;
  quantity: number | null;
}

/** A change of plan that has been calculated and not yet made. */
export interface PlanChange {
  items: SubscriptionItem[];
  /** In seconds. Moves to now if the new plan has another billing interval. */
  anchor: number;
  lines: LineDraft[];
  /** Whether the lines are billed immediately or with the next invoice. */
  isBilledNow: boolean;
}

/** Calculates the effect and the cost of the change at the time `at`, in seconds. */
export function planChange(
  world: World,
  subscription: Subscription,
  changes: ItemChange[],
  behavior: ProrationBehavior,
  at: number,
): PlanChange {
  const isTrial = subscription.status === "trialing";
  let isRestart = false;
  const lines: LineDraft[] = [];
  const items = subscription.items.data.map((item) => {
    const wanted = changes.find((change) => change.id === item.id);
    if (!wanted) return item;
    const changed = changedItem(world, item, wanted);
    if (changed.price.id === item.price.id && changed.quantity === item.quantity) return item;
    if (!isTrial && !hasSameRhythm(item.price, changed.price)) {
      isRestart = true;
      changed.current_period_start = at;
      changed.current_period_end = periodEnd(at, at, rhythmOf(changed.price));
    }
    if (isTrial) return changed;
    if (behavior !== "none") lines.push(creditLine(world, subscription, item, at));
    if (isRestart) lines.push(periodLine(world, changed, periodOf(changed), false));
    else if (behavior !== "none") lines.push(restLine(world, changed, at));
    return changed;
  });
  return {
    items,
    anchor: isRestart ? at : subscription.billing_cycle_anchor,
    lines,
    isBilledNow: isRestart || behavior === "always_invoice",
  };
}

/**
 * Makes the change. Its cost is invoiced now or added to the next invoice. With "error_if_incomplete", a
 * declined card changes nothing.
 */
export function changePlan(
  world: World,
  subscription: Subscription,
  plan: PlanChange,
  ifUnpaid: "allow_incomplete" | "error_if_incomplete" = "allow_incomplete",
) {
  if (ifUnpaid === "error_if_incomplete") refuseIfDeclined(world, subscription, plan);
  amend(world, "customer.subscription.updated", subscription, {
    billing_cycle_anchor: plan.anchor,
    cancel_at: movedEnd(subscription, plan),
    items: wholeList(subscription.items.url, plan.items),
  });
  if (plan.lines.length === 0) return;
  if (!plan.isBilledNow) {
    const waiting = world.waitingLines.get(subscription.id) ?? [];
    world.waitingLines.set(subscription.id, [...waiting, ...plan.lines]);
    return;
  }
  const invoice = createInvoice(world, invoiceOrder(subscription, plan));
  amend(world, "customer.subscription.updated", subscription, { latest_invoice: invoice.id });
  finalizeInvoice(world, invoice);
  collect(world, invoice, true);
}

function refuseIfDeclined(world: World, subscription: Subscription, plan: PlanChange) {
  if (!plan.isBilledNow || draftInvoice(world, invoiceOrder(subscription, plan)).amount_due === 0) {
    return;
  }
  const method = paymentMethodOf(world, subscription);
  const decline = method ? declineOf(world, method.id, false) : NO_CARD;
  if (decline) throw new StripeFailure(402, declineError(decline));
}

// A subscription that was to end with its period now ends with the new period.
function movedEnd(subscription: Subscription, plan: PlanChange) {
  const end = plan.items[0]?.current_period_end;
  return subscription.cancel_at_period_end && end ? end : subscription.cancel_at;
}

/** Returns the invoice for the change. Without a change, returns the next renewal's invoice. */
export function previewInvoice(
  world: World,
  subscription: Subscription,
  plan: PlanChange | null,
): Invoice {
  const invoice = draftInvoice(
    world,
    plan?.isBilledNow ? invoiceOrder(subscription, plan) : renewalOrder(world, subscription, plan),
  );
  return { ...invoice, id: `upcoming_${invoice.id}` };
}

function invoiceOrder(subscription: Subscription, plan: PlanChange) {
  return {
    subscription,
    reason: "subscription_update" as const,
    lines: plan.lines,
    period: lastPeriod(subscription),
  };
}

function renewalOrder(world: World, subscription: Subscription, plan: PlanChange | null) {
  const items = plan?.items ?? subscription.items.data;
  const waiting = world.waitingLines.get(subscription.id) ?? [];
  const renewal = items
    .map((item) => nextPeriod(subscription, item))
    .map((item) => periodLine(world, item, periodOf(item), false));
  return {
    subscription,
    reason: "upcoming" as const,
    lines: [...waiting, ...(plan?.lines ?? []), ...renewal],
    period: lastPeriod(subscription),
  };
}

function changedItem(world: World, item: SubscriptionItem, change: ItemChange): SubscriptionItem {
  const price = change.price ? held(world.objects.prices, change.price) : item.price;
  return {
    ...item,
    plan: planOf(price),
    price: structuredClone(price),
    quantity: change.quantity ?? item.quantity ?? 1,
  };
}

function rhythmOf(price: Price) {
  if (!price.recurring) throw new Error(`${price.id} is not a recurring price`);
  return price.recurring;
}

function hasSameRhythm(one: Price, other: Price) {
  const a = rhythmOf(one);
  const b = rhythmOf(other);
  return a.interval === b.interval && a.interval_count === b.interval_count;
}
