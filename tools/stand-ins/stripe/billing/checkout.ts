import { amend, announce, change } from "../announce.ts";
import { noAddress } from "../blanks/payments.ts";
import type { Session } from "../objects.ts";
import { amountsOf } from "../resources/line-items.ts";
import { createCustomer, getCustomer } from "../resources/customers.ts";
import { attachPaymentMethod, createCard } from "../resources/payment-methods.ts";
import { held, type World } from "../world.ts";
import { cardOf, type Decline } from "./cards.ts";
import { chargeCard } from "./charging.ts";
import { offerOfCode } from "./discounts.ts";
import { startSubscription } from "./starting.ts";

/** The fields of the hosted payment page. */
export interface CheckoutForm {
  email: string;
  name: string;
  number: string;
  expMonth: number;
  expYear: number;
}

/** Applies the code to the session. Returns the reason why the code does not apply, or null. */
export function applyCode(world: World, session: Session, typed: string): string | null {
  const offer = offerOfCode(world, typed, {
    customer: session.customer,
    subtotal: session.amount_subtotal ?? 0,
    currency: session.currency ?? "usd",
  });
  if (typeof offer === "string") return offer;
  held(world.plans, session.id).discount = offer;
  change(session, amountsOf(world, session.id));
  return null;
}

export function removeCode(world: World, session: Session) {
  held(world.plans, session.id).discount = null;
  change(session, amountsOf(world, session.id));
}

/** Pays for the session and starts its subscription. Returns the bank's decline, or null. */
export function payForSession(world: World, session: Session, form: CheckoutForm): Decline | null {
  const decline = cardOf(form.number).atCheckout;
  if (decline) return decline;
  if (held(world.plans, session.id).mode === "payment") return payOnce(world, session, form);
  const customer = session.customer
    ? getCustomer(world, session.customer)
    : createCustomer(world, { email: form.email, name: form.name });
  amend(world, "customer.updated", customer, { email: customer.email ?? form.email });
  const card = createCard(world, { ...form, email: customer.email });
  attachPaymentMethod(world, card.id, customer.id);
  const subscription = startSubscription(world, {
    ...held(world.plans, session.id),
    customer: customer.id,
    paymentMethod: card.id,
    session: session.id,
  });
  change(session, {
    customer: customer.id,
    customer_details: detailsOf(customer.email, form),
    invoice: subscription.latest_invoice,
    payment_status: subscription.trial_end === null ? "paid" : "no_payment_required",
    status: "complete",
    subscription: subscription.id,
    url: null,
  });
  announce(world, "checkout.session.completed", session);
  return null;
}

/** A payment without a subscription. A buyer without a customer pays as a guest. */
function payOnce(world: World, session: Session, form: CheckoutForm): null {
  const plan = held(world.plans, session.id);
  const card = createCard(world, { ...form, email: session.customer_email ?? form.email });
  const { intent } = chargeCard(world, {
    customer: session.customer,
    paymentMethod: card,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "usd",
    description: plan.description,
    metadata: plan.metadata,
    isCustomerPresent: true,
    isOneTime: true,
  });
  change(session, {
    customer_details: detailsOf(session.customer_email ?? form.email, form),
    payment_intent: intent.id,
    payment_status: "paid",
    status: "complete",
    url: null,
  });
  announce(world, "checkout.session.completed", session);
  return null;
}

function detailsOf(email: string | null, form: CheckoutForm): Session["customer_details"] {
  return {
    address: { ...noAddress, country: "US" },
    business_name: null,
    email,
    individual_name: null,
    name: form.name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
}
