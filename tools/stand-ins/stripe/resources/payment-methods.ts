import { z } from "zod";
import { amend, announce, change } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, noSuch, pick, StripeFailure } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { id, listParams } from "../api/params.ts";
import { cardOf, cardOfToken, declineError, type TestCard } from "../billing/cards.ts";
import { blankCard, blankPaymentMethod, noAddress } from "../blanks/payments.ts";
import { newId } from "../new-id.ts";
import type { PaymentMethod } from "../objects.ts";
import { held, type World } from "../world.ts";

const nothing = z.strictObject({});
const attachParams = z.strictObject({ customer: id });
const listedParams = z.strictObject({
  ...listParams,
  customer: id.optional(),
  type: z.literal("card").optional(),
});

export const paymentMethodEndpoints = [
  endpoint("GET", "/v1/payment_methods/:id", nothing, (world, _, id) =>
    pick(world.objects.paymentMethods, "PaymentMethod", id),
  ),
  endpoint("POST", "/v1/payment_methods/:id/attach", attachParams, (world, { customer }, id) => {
    pick(world.objects.customers, "customer", customer, "customer");
    return attachPaymentMethod(world, id, customer);
  }),
  endpoint("POST", "/v1/payment_methods/:id/detach", nothing, (world, _, id) => {
    const method = pick(world.objects.paymentMethods, "PaymentMethod", id);
    if (!method.customer) throw invalid("The payment method is not attached to a customer.");
    amend(world, "payment_method.detached", method, { customer: null });
    return method;
  }),
  endpoint("GET", "/v1/payment_methods", listedParams, (world, params) =>
    listPage("/v1/payment_methods", methodsOf(world, params.customer), params),
  ),
  endpoint("GET", "/v1/customers/:id/payment_methods", listedParams, (world, params, id) =>
    listPage(`/v1/customers/${id}/payment_methods`, methodsOf(world, id), params),
  ),
];

function methodsOf(world: World, customer: string | undefined) {
  const all = [...world.objects.paymentMethods.values()];
  return all.filter((method) => customer !== undefined && method.customer === customer);
}

export interface CardDetails {
  number: string;
  expMonth: number;
  expYear: number;
  name: string | null;
  email: string | null;
}

/** Saves a card that belongs to no customer yet. */
export function createCard(world: World, details: CardDetails): PaymentMethod {
  const card = cardOf(details.number);
  const method: PaymentMethod = {
    ...structuredClone(blankPaymentMethod),
    id: newId("pm"),
    billing_details: {
      address: { ...noAddress },
      email: details.email,
      name: details.name,
      phone: null,
      tax_id: null,
    },
    card: cardFields(card, details),
    created: world.clock.seconds(),
  };
  world.objects.paymentMethods.set(method.id, method);
  world.cards.set(method.id, card);
  return method;
}

function cardFields(card: TestCard, details: CardDetails): PaymentMethod["card"] {
  return {
    ...structuredClone(blankCard),
    brand: card.brand,
    display_brand: card.brand,
    exp_month: details.expMonth,
    exp_year: details.expYear,
    fingerprint: Buffer.from(card.number).toString("base64url").slice(0, 16),
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
  };
}

/** Attaches the card to the customer. A token such as `pm_card_visa` creates a new card first. */
export function attachPaymentMethod(world: World, id: string, customer: string): PaymentMethod {
  const method = fromToken(world, id) ?? pick(world.objects.paymentMethods, "PaymentMethod", id);
  const decline = held(world.cards, method.id).atCheckout;
  if (decline) throw new StripeFailure(402, declineError(decline));
  if (method.customer !== null && method.customer !== customer) {
    throw invalid("The payment method is already attached to another customer.");
  }
  change(method, { customer });
  announce(world, "payment_method.attached", method);
  return method;
}

function fromToken(world: World, id: string) {
  const card = cardOfToken(id);
  if (!card) return null;
  const expYear = new Date(world.clock.now()).getUTCFullYear() + 3;
  return createCard(world, { number: card.number, expMonth: 12, expYear, name: null, email: null });
}

/** Returns the customer's card with this id. Throws if the card belongs to another customer. */
export function getCardOf(world: World, customer: string, id: string, param: string) {
  const method = pick(world.objects.paymentMethods, "PaymentMethod", id, param);
  if (method.customer !== customer) throw noSuch("PaymentMethod", id, param);
  return method;
}
