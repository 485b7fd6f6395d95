import { amend, announce } from "../announce.ts";
import { blankCharge, blankChargeCard, blankPaymentIntent } from "../blanks/payments.ts";
import { newId } from "../new-id.ts";
import type { Charge, PaymentIntent, PaymentMethod } from "../objects.ts";
import { openDispute } from "../resources/disputes.ts";
import { held, type World } from "../world.ts";
import { type Decline, declineError } from "./cards.ts";

export interface ChargeOrder {
  /** Null for a guest. */
  customer: string | null;
  paymentMethod: PaymentMethod;
  /** In the currency's smallest unit, greater than zero. */
  amount: number;
  currency: string;
  description: string | null;
  metadata?: Record<string, string>;
  /** Whether the customer is on the page. Some cards fail only without the customer. */
  isCustomerPresent: boolean;
  /** Whether the card is for this payment alone. */
  isOneTime?: boolean;
}

export interface Payment {
  intent: PaymentIntent;
  charge: Charge;
  decline: Decline | null;
}

/** Returns the decline that a payment with this method would get, or null. Charges nothing. */
export function declineOf(world: World, paymentMethodId: string, isCustomerPresent: boolean) {
  const card = held(world.cards, paymentMethodId);
  return isCustomerPresent ? card.atCheckout : card.atRenewal;
}

/** Charges the card. A decline does not throw: the payment then has a failed charge. */
export function chargeCard(world: World, order: ChargeOrder): Payment {
  const decline = declineOf(world, order.paymentMethod.id, order.isCustomerPresent);
  const intent = openIntent(world, order);
  const charge = recordCharge(world, order, intent, decline);
  announce(world, "payment_intent.created", intent);
  announce(world, decline ? "charge.failed" : "charge.succeeded", charge);
  settleIntent(world, intent, charge, decline);
  if (!decline && held(world.cards, order.paymentMethod.id).isDisputed) {
    openDispute(world, charge, "fraudulent");
  }
  return { intent, charge, decline };
}

function openIntent(world: World, order: ChargeOrder): PaymentIntent {
  const id = newId("pi");
  const intent: PaymentIntent = {
    ...structuredClone(blankPaymentIntent),
    id,
    amount: order.amount,
    amount_received: 0,
    client_secret: newId(`${id}_secret`),
    created: world.clock.seconds(),
    currency: order.currency,
    customer: order.customer,
    description: order.description,
    metadata: order.metadata ?? {},
    payment_method: order.paymentMethod.id,
    setup_future_usage: order.isOneTime ? null : "off_session",
    status: "requires_confirmation",
  };
  world.objects.paymentIntents.set(id, intent);
  return intent;
}

function settleIntent(
  world: World,
  intent: PaymentIntent,
  charge: Charge,
  decline: Decline | null,
) {
  if (!decline) {
    amend(world, "payment_intent.succeeded", intent, {
      amount_received: intent.amount,
      latest_charge: charge.id,
      status: "succeeded",
    });
    return;
  }
  amend(world, "payment_intent.payment_failed", intent, {
    last_payment_error: { ...declineError(decline), charge: charge.id },
    latest_charge: charge.id,
    payment_method: null,
    status: "requires_payment_method",
  });
}

function recordCharge(
  world: World,
  order: ChargeOrder,
  intent: PaymentIntent,
  decline: Decline | null,
): Charge {
  const { paymentMethod } = order;
  const charge: Charge = {
    ...structuredClone(blankCharge),
    id: newId("ch"),
    metadata: order.metadata ?? {},
    amount: order.amount,
    amount_captured: decline ? 0 : order.amount,
    billing_details: structuredClone(paymentMethod.billing_details),
    calculated_statement_descriptor: world.settings.businessName.toUpperCase(),
    captured: !decline,
    created: world.clock.seconds(),
    currency: order.currency,
    customer: order.customer,
    description: order.description,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    outcome: outcomeOf(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: paymentMethod.id,
    payment_method_details: cardDetails(paymentMethod),
    status: decline ? "failed" : "succeeded",
  };
  world.objects.charges.set(charge.id, charge);
  return charge;
}

function outcomeOf(decline: Decline | null): Charge["outcome"] {
  return {
    advice_code: decline ? "try_again_later" : null,
    network_advice_code: null,
    network_decline_code: decline ? "01" : null,
    network_status: decline ? "declined_by_network" : "approved_by_network",
    reason: decline?.declineCode ?? null,
    risk_level: "normal",
    risk_score: 20,
    seller_message: decline ? "The bank did not approve the payment." : "Payment complete.",
    type: decline ? "issuer_declined" : "authorized",
  };
}

function cardDetails(paymentMethod: PaymentMethod): Charge["payment_method_details"] {
  const { card } = paymentMethod;
  if (!card) throw new Error(`${paymentMethod.id} is not a card`);
  return {
    type: "card",
    card: {
      ...structuredClone(blankChargeCard),
      brand: card.brand,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      last4: card.last4,
      network: card.brand,
    },
  };
}
