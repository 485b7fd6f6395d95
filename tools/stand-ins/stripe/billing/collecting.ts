import { amend, announce, change } from "../announce.ts";
import { blankInvoicePayment } from "../blanks/invoices.ts";
import { DAY, SECOND } from "../clock.ts";
import { newId } from "../new-id.ts";
import type { Invoice, Subscription } from "../objects.ts";
import { held, type World } from "../world.ts";
import type { Decline } from "./cards.ts";
import { chargeCard, type Payment } from "./charging.ts";
import { endSubscription, voidInvoice } from "./ending.ts";

/** Days from each failed attempt to the next. Stripe gives up after the last attempt. */
const RETRY_DAYS = [3, 5, 7];

/** Returns the subscription of an invoice. */
function subscriptionOf(world: World, invoice: Invoice): Subscription {
  const id = invoice.parent?.subscription_details?.subscription ?? "";
  return held(world.objects.subscriptions, id);
}

/** Returns the subscription's payment method, or else the customer's default one. */
export function paymentMethodOf(world: World, subscription: Subscription) {
  const customer = held(world.objects.customers, subscription.customer);
  const id =
    subscription.default_payment_method ?? customer.invoice_settings.default_payment_method;
  return id ? held(world.objects.paymentMethods, id) : null;
}

/** Collects an open invoice. Returns the decline, or null if the invoice is paid. */
export function collect(
  world: World,
  invoice: Invoice,
  isCustomerPresent: boolean,
): Decline | null {
  if (invoice.amount_due === 0) {
    markPaid(world, invoice, null);
    return null;
  }
  const subscription = subscriptionOf(world, invoice);
  if (subscription.pause_collection) {
    voidInvoice(world, invoice);
    return null;
  }
  const paymentMethod = paymentMethodOf(world, subscription);
  if (!paymentMethod) {
    markFailed(world, invoice, subscription);
    return NO_CARD;
  }
  const payment = chargeCard(world, {
    customer: subscription.customer,
    paymentMethod,
    amount: invoice.amount_due,
    currency: invoice.currency,
    description:
      invoice.billing_reason === "subscription_create"
        ? "Subscription creation"
        : "Subscription update",
    isCustomerPresent,
  });
  recordPayment(world, invoice, payment);
  if (payment.decline) markFailed(world, invoice, subscription);
  else markPaid(world, invoice, payment);
  return payment.decline;
}

export const NO_CARD: Decline = {
  code: "card_declined",
  declineCode: "generic_decline",
  message: "This customer has no payment method.",
};

function recordPayment(world: World, invoice: Invoice, { intent, decline }: Payment) {
  const existing = [...world.objects.invoicePayments.values()].find(
    (payment) => payment.invoice === invoice.id,
  );
  const at = world.clock.seconds();
  const payment = {
    ...structuredClone(blankInvoicePayment),
    id: existing?.id ?? newId("inpay"),
    amount_paid: decline ? null : invoice.amount_due,
    amount_requested: invoice.amount_due,
    created: existing?.created ?? at,
    currency: invoice.currency,
    invoice: invoice.id,
    payment: { payment_intent: intent.id, type: "payment_intent" as const },
    status: decline ? "open" : "paid",
    status_transitions: { canceled_at: null, paid_at: decline ? null : at },
  };
  world.objects.invoicePayments.set(payment.id, payment);
  if (!decline) announce(world, "invoice_payment.paid", payment);
}

function markPaid(world: World, invoice: Invoice, payment: Payment | null) {
  change(invoice, {
    amount_paid: payment?.intent.amount ?? 0,
    amount_remaining: 0,
    attempt_count: invoice.attempt_count + (payment ? 1 : 0),
    attempted: true,
    auto_advance: false,
    next_payment_attempt: null,
    status: "paid",
    status_transitions: { ...invoice.status_transitions, paid_at: world.clock.seconds() },
  });
  announce(world, "invoice.paid", invoice);
  announce(world, "invoice.payment_succeeded", invoice);
  const subscription = subscriptionOf(world, invoice);
  if (OWING.includes(subscription.status)) {
    amend(world, "customer.subscription.updated", subscription, { status: "active" });
  }
}

const OWING: Subscription["status"][] = ["incomplete", "past_due", "unpaid"];

function markFailed(world: World, invoice: Invoice, subscription: Subscription) {
  const isFirst = invoice.billing_reason === "subscription_create";
  const wait = isFirst ? undefined : RETRY_DAYS[invoice.attempt_count];
  change(invoice, {
    attempt_count: invoice.attempt_count + 1,
    attempted: true,
    auto_advance: wait !== undefined,
    next_payment_attempt: wait === undefined ? null : world.clock.seconds() + (wait * DAY) / SECOND,
  });
  announce(world, "invoice.payment_failed", invoice);
  if (subscription.status === "active") {
    amend(world, "customer.subscription.updated", subscription, { status: "past_due" });
  }
  if (wait === undefined && subscription.status === "past_due") giveUp(world, subscription);
}

function giveUp(world: World, subscription: Subscription) {
  if (world.settings.afterFailedPayments === "cancel") {
    endSubscription(world, subscription, "payment_failed");
  } else {
    amend(world, "customer.subscription.updated", subscription, { status: "unpaid" });
  }
}
