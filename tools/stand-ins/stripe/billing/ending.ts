import { amend, announce, change } from "../announce.ts";
import type { Invoice, Subscription } from "../objects.ts";
import type { World } from "../world.ts";

type Reason = NonNullable<NonNullable<Subscription["cancellation_details"]>["reason"]>;

/** Ends the subscription now. Its open invoices stay open, but they are no longer collected. */
export function endSubscription(world: World, subscription: Subscription, reason: Reason) {
  const at = world.clock.seconds();
  stopCollecting(world, subscription);
  change(subscription, {
    cancel_at_period_end: false,
    canceled_at: subscription.canceled_at ?? at,
    cancellation_details: { ...detailsOf(subscription), reason },
    ended_at: at,
    status: "canceled",
  });
  announce(world, "customer.subscription.deleted", subscription);
}

/** Expires a subscription whose first payment never succeeded. */
export function expireIncomplete(world: World, subscription: Subscription) {
  for (const invoice of openInvoices(world, subscription)) voidInvoice(world, invoice);
  amend(world, "customer.subscription.updated", subscription, {
    ended_at: world.clock.seconds(),
    status: "incomplete_expired",
  });
}

/** Voids an open invoice: nobody owes it anymore. */
export function voidInvoice(world: World, invoice: Invoice) {
  amend(world, "invoice.voided", invoice, {
    auto_advance: false,
    status: "void",
    status_transitions: { ...invoice.status_transitions, voided_at: world.clock.seconds() },
  });
}

/**
 * Sets the time at which the subscription ends, in seconds, and the parameter that asked for it. Null
 * cancels the end.
 */
export function scheduleEnd(
  world: World,
  subscription: Subscription,
  end: { at: number; isPeriodEnd: boolean } | null,
) {
  const details = detailsOf(subscription);
  amend(world, "customer.subscription.updated", subscription, {
    cancel_at: end?.at ?? null,
    cancel_at_period_end: end?.isPeriodEnd ?? false,
    canceled_at: end ? world.clock.seconds() : null,
    cancellation_details: { ...details, reason: end ? "cancellation_requested" : null },
  });
}

function detailsOf(subscription: Subscription) {
  return (
    subscription.cancellation_details ?? {
      comment: null,
      feedback: null,
      feedback_option: null,
      reason: null,
    }
  );
}

function stopCollecting(world: World, subscription: Subscription) {
  for (const invoice of openInvoices(world, subscription)) {
    change(invoice, {
      auto_advance: false,
      automatically_finalizes_at: null,
      next_payment_attempt: null,
    });
  }
}

function openInvoices(world: World, subscription: Subscription): Invoice[] {
  return [...world.objects.invoices.values()].filter(
    (invoice) =>
      (invoice.status === "open" || invoice.status === "draft") &&
      invoice.parent?.subscription_details?.subscription === subscription.id,
  );
}
