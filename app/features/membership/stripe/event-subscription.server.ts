import type Stripe from "stripe";
import { idOf, interactive } from "./stripe.server";

/** The events that can change an access. The webhook endpoint at Stripe must send all of them. */
export const handledEvents = [
  "customer.subscription.created",
  "customer.subscription.updated",
  "customer.subscription.deleted",
  "customer.subscription.paused",
  "customer.subscription.resumed",
  "checkout.session.completed",
  "invoice.paid",
  "invoice.payment_failed",
  "charge.refunded",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
] as const satisfies readonly Stripe.Event["type"][];
type HandledEvent = Extract<Stripe.Event, { type: (typeof handledEvents)[number] }>;

function isHandled(event: Stripe.Event): event is HandledEvent {
  return handledEvents.some((type) => type === event.type);
}

/**
 * Returns the id of the subscription that an event is about, or null for an event that changes no
 * access. If the event reports a full refund or a lost payment, ends the subscription at Stripe first.
 */
export async function subscriptionTouchedBy(
  stripe: Stripe,
  event: Stripe.Event,
): Promise<string | null> {
  if (!isHandled(event)) return null;
  switch (event.type) {
    case "customer.subscription.created":
    case "customer.subscription.updated":
    case "customer.subscription.deleted":
    case "customer.subscription.paused":
    case "customer.subscription.resumed":
      return event.data.object.id;
    case "checkout.session.completed": {
      const { subscription } = event.data.object;
      return subscription === null ? null : idOf(subscription);
    }
    case "invoice.paid":
    case "invoice.payment_failed":
      return subscriptionOf(event.data.object);
    case "charge.refunded":
      return endRefunded(stripe, event.data.object.id);
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
      return endDisputed(stripe, event.data.object.id);
  }
}

/**
 * Ends the subscription at Stripe if the whole payment of its current period was refunded, so that
 * nothing more is charged. A partial refund, or one of an earlier period, leaves the membership open.
 */
async function endRefunded(stripe: Stripe, chargeId: string) {
  const charge = await stripe.charges.retrieve(chargeId, {}, interactive);
  if (!charge.refunded || !charge.payment_intent) return null;
  const invoice = await invoicePaidBy(stripe, idOf(charge.payment_intent));
  const id = invoice && subscriptionOf(invoice);
  if (!id) return null;
  const subscription = await stripe.subscriptions.retrieve(id, {}, interactive);
  if (subscription.latest_invoice === null) return null;
  return idOf(subscription.latest_invoice) === invoice.id ? endNow(stripe, subscription) : null;
}

/** The states of a dispute in which the bank has not taken the payment, or has given it back. */
export const paidAllTheSame: readonly string[] = [
  "warning_needs_response",
  "warning_under_review",
  "warning_closed",
  "won",
  "prevented",
];

/**
 * Ends the subscription at Stripe if a bank took back a payment of any period, because its customer
 * disputed it. Events of one dispute may arrive in any order, so its state is read from Stripe.
 */
async function endDisputed(stripe: Stripe, disputeId: string) {
  const { status, payment_intent } = await stripe.disputes.retrieve(disputeId, {}, interactive);
  if (paidAllTheSame.includes(status) || !payment_intent) return null;
  const invoice = await invoicePaidBy(stripe, idOf(payment_intent));
  const id = invoice && subscriptionOf(invoice);
  return id ? endNow(stripe, await stripe.subscriptions.retrieve(id, {}, interactive)) : null;
}

/** A payment does not name its invoice. Stripe links the two through an invoice payment. */
async function invoicePaidBy(stripe: Stripe, paymentIntent: string) {
  const payments = await stripe.invoicePayments.list(
    {
      payment: { type: "payment_intent", payment_intent: paymentIntent },
      expand: ["data.invoice"],
    },
    interactive,
  );
  const invoice = payments.data[0]?.invoice;
  return !invoice || typeof invoice === "string" || invoice.deleted ? null : invoice;
}

async function endNow(stripe: Stripe, { id, ended_at }: Stripe.Subscription) {
  // Canceling an ended subscription is an error, which would fail every later delivery of the event.
  if (ended_at === null) await stripe.subscriptions.cancel(id, {}, interactive);
  return id;
}

/** An invoice of a webhook endpoint with a version before 2025-03-31 names it at the top. */
function subscriptionOf(
  invoice: Stripe.Invoice & { subscription?: string | { id: string } | null },
) {
  const subscription =
    invoice.parent?.subscription_details?.subscription ?? invoice.subscription ?? null;
  return subscription ? idOf(subscription) : null;
}
