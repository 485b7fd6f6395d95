import type Stripe from "stripe";
import { idOf, interactive } from "./stripe.server";

/**
 * The id of the subscription an event is about; null for events that change no access. When the event
 * says that its payment went back, the subscription is ended at Stripe first.
 */
export async function subscriptionTouchedBy(
  stripe: Stripe,
  event: Stripe.Event,
): Promise<string | null> {
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
      return endDisputed(stripe, event.data.object);
    default:
      return null;
  }
}

/**
 * The whole payment for the current period was given back: the membership ends at once, at Stripe too,
 * so that nothing more is charged. A partial refund, or one of an earlier period, is a kindness.
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

/**
 * A bank takes a payment back because its customer says they never agreed to it: the membership ends
 * at once, whichever period that was. A bank that only asks ("warning") has taken nothing yet.
 */
async function endDisputed(stripe: Stripe, { status, payment_intent }: Stripe.Dispute) {
  if (status.startsWith("warning_") || !payment_intent) return null;
  const invoice = await invoicePaidBy(stripe, idOf(payment_intent));
  const id = invoice && subscriptionOf(invoice);
  return id ? endNow(stripe, await stripe.subscriptions.retrieve(id, {}, interactive)) : null;
}

/** A payment no longer names its invoice; Stripe keeps the link as an object of its own. */
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
  // Canceling what has ended is an error, and a second delivery must not fail for ever.
  if (ended_at === null) await stripe.subscriptions.cancel(id, {}, interactive);
  return id;
}

function subscriptionOf(invoice: Stripe.Invoice) {
  const subscription = invoice.parent?.subscription_details?.subscription;
  return subscription ? idOf(subscription) : null;
}
