import { amend } from "../announce.ts";
import type { PortalConfiguration, PortalSession, Price, Subscription } from "../objects.ts";
import { attachPaymentMethod, type CardDetails, createCard } from "../resources/payment-methods.ts";
import { held, type World } from "../world.ts";
import { cardOf } from "./cards.ts";
import { changePlan, type PlanChange, planChange, previewInvoice } from "./changing.ts";
import { declineOf } from "./charging.ts";
import { collect, paymentMethodOf } from "./collecting.ts";
import { scheduleEnd } from "./ending.ts";

/** The customer's subscription that has not ended, newest first; null when there is none. */
export function livingSubscription(world: World, customer: string): Subscription | null {
  const all = [...world.objects.subscriptions.values()];
  return all.findLast((one) => one.customer === customer && one.ended_at === null) ?? null;
}

export type Features = PortalConfiguration["features"];

/** What the portal of this session lets its customer do. */
export function featuresOf(world: World, session: PortalSession): Features {
  return held(world.objects.portalConfigurations, session.configuration).features;
}

/**
 * The customer's own wish to end with the period. In flexible billing mode Stripe then sets
 * `cancel_at` alone; only classic subscriptions show `cancel_at_period_end`.
 */
export function cancelAtPeriodEnd(world: World, subscription: Subscription) {
  const at = Math.max(...subscription.items.data.map((item) => item.current_period_end));
  const isPeriodEnd = subscription.billing_mode.type === "classic";
  scheduleEnd(world, subscription, { at, isPeriodEnd });
}

export function keepRenewing(world: World, subscription: Subscription) {
  scheduleEnd(world, subscription, null);
}

export interface PlanOffer {
  price: Price;
  /** What is due today, in the currency's smallest unit. */
  dueToday: number;
}

/** The other plans of the same product, with what a change would cost now. */
export function planOffers(
  world: World,
  subscription: Subscription,
  features: Features,
): PlanOffer[] {
  const [item] = subscription.items.data;
  if (!item || !features.subscription_update.enabled) return [];
  const listed = features.subscription_update.products?.flatMap(({ prices }) => prices);
  return [...world.objects.prices.values()]
    .filter(
      (price) =>
        price.active &&
        price.recurring &&
        price.product === item.price.product &&
        price.currency === item.price.currency &&
        price.id !== item.price.id &&
        (!listed || listed.includes(price.id)),
    )
    .map((price) => {
      const change = changeTo(world, subscription, price.id);
      const isFree = change.lines.length === 0;
      const dueToday = isFree ? 0 : previewInvoice(world, subscription, change).amount_due;
      return { price, dueToday };
    });
}

/** Changes to another plan. Answers with the bank's refusal in words, which leaves all as it was. */
export function switchPlan(
  world: World,
  subscription: Subscription,
  priceId: string,
): string | null {
  const method = paymentMethodOf(world, subscription);
  const decline = method && declineOf(world, method.id, true);
  if (decline) return decline.message;
  changePlan(world, subscription, changeTo(world, subscription, priceId));
  return null;
}

function changeTo(world: World, subscription: Subscription, priceId: string): PlanChange {
  const changes = subscription.items.data
    .slice(0, 1)
    .map((item) => ({ id: item.id, price: priceId, quantity: null }));
  return planChange(world, subscription, changes, "always_invoice", world.clock.seconds());
}

/** Makes the card pay from now on. Answers with the bank's refusal in words, or null. */
export function replaceCard(world: World, customerId: string, details: CardDetails): string | null {
  const decline = cardOf(details.number).atCheckout;
  if (decline) return decline.message;
  const card = createCard(world, details);
  attachPaymentMethod(world, card.id, customerId);
  const customer = held(world.objects.customers, customerId);
  amend(world, "customer.updated", customer, {
    invoice_settings: { ...customer.invoice_settings, default_payment_method: card.id },
  });
  const subscription = livingSubscription(world, customerId);
  if (subscription) {
    amend(world, "customer.subscription.updated", subscription, {
      default_payment_method: card.id,
    });
  }
  return null;
}

/** Pays what is open, while the customer is there. Answers with the bank's refusal in words, or null. */
export function payOpenInvoice(world: World, customer: string, invoiceId: string): string | null {
  const invoice = world.objects.invoices.get(invoiceId);
  if (invoice?.customer !== customer || invoice.status !== "open") return null;
  return collect(world, invoice, true)?.message ?? null;
}
