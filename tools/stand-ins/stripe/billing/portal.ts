import { amend } from "../announce.ts";
import type { PortalConfiguration, PortalSession, Price, Subscription } from "../objects.ts";
import { attachPaymentMethod, type CardDetails, createCard } from "../resources/payment-methods.ts";
import { held, type World } from "../world.ts";
import { cardOf } from "./cards.ts";
import { changePlan, type PlanChange, planChange, previewInvoice } from "./changing.ts";
import { declineOf } from "./charging.ts";
import { collect, paymentMethodOf } from "./collecting.ts";
import { scheduleEnd } from "./ending.ts";

/** Returns the customer's newest subscription that has not ended, or null. */
export function livingSubscription(world: World, customer: string): Subscription | null {
  const all = [...world.objects.subscriptions.values()];
  return all.findLast((one) => one.customer === customer && one.ended_at === null) ?? null;
}

export type Features = PortalConfiguration["features"];

/** Returns the features that the portal offers in this session. */
export function featuresOf(world: World, session: PortalSession): Features {
  return held(world.objects.portalConfigurations, session.configuration).features;
}

/**
 * Schedules the end of the subscription with its period. In flexible billing mode Stripe sets only
 * `cancel_at`. Only classic subscriptions set `cancel_at_period_end`.
 */
export function cancelAtPeriodEnd(world: World, subscription: Subscription) {
  const at = Math.max(...subscription.items.data.map((item) => item.current_period_end));
  const isPeriodEnd = subscription.billing_mode.type === "classic";
  scheduleEnd(world, subscription, { at, isPeriodEnd });
}

/** Takes back the end that `cancelAtPeriodEnd` scheduled. */
export function undoCancellation(world: World, subscription: Subscription) {
  scheduleEnd(world, subscription, null);
}

export interface PlanOffer {
  price: Price;
  /** The amount due today, in the currency's smallest unit. */
  dueToday: number;
}

/** Returns the other plans of the same product, each with the cost of a change now. */
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

/** Changes to another plan. Returns the bank's message if it declines, and then nothing has changed. */
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

/** Makes this card pay from now on. Returns the bank's message if it declines, or null. */
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

/** Pays the open invoice with the customer present. Returns the bank's message if it declines, or null. */
export function payOpenInvoice(world: World, customer: string, invoiceId: string): string | null {
  const invoice = world.objects.invoices.get(invoiceId);
  if (invoice?.customer !== customer || invoice.status !== "open") return null;
  return collect(world, invoice, true)?.message ?? null;
}
