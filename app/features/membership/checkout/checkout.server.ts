import type Stripe from "stripe";
import type { Db } from "#db/database";
import { day, hour, second } from "~/time";
import { isAnyLive, isLasting, isLive } from "../access";
import { listGrants, hasLiveGrant } from "../grants.server";
import {
  idOf,
  interactive,
  isGone,
  type BillingInterval,
  type Shop,
} from "../stripe/stripe.server";
import type { PlanPrice } from "../prices/offer";
import { decisionOn, fetchSubscription, saveSubscription } from "../stripe/subscriptions.server";
import { inTurn } from "./checkout-turn.server";
import { ensureCustomer } from "./customer.server";
import { closeOtherPages, closePage, openPage } from "./payment-page.server";

interface Buyer {
  id: string;
  email: string;
}

export type Checkout =
  | { kind: "pay"; url: string }
  /** The account has a subscription, perhaps with an unpaid invoice. It must not buy a second one. */
  | { kind: "member" };

/**
 * Returns the payment page. Clicks take turns, on whichever server they arrive: a later one finds the
 * page that an earlier one opened, and closes it if it is for the other plan.
 */
export function openCheckout(
  db: Db,
  shop: Shop,
  buyer: Buyer,
  plan: BillingInterval | PlanPrice,
  now = Date.now(),
): Promise<Checkout> {
  return inTurn(db, buyer.id, () => startCheckout(db, shop, { buyer, plan, now }));
}

async function startCheckout(
  db: Db,
  shop: Shop,
  { buyer, plan, now }: { buyer: Buyer; plan: BillingInterval | PlanPrice; now: number },
): Promise<Checkout> {
  const grants = await listGrants(db, buyer.id);
  if (isAnyLive(grants.filter(isLasting), now)) return { kind: "member" };
  const chargeFrom = firstChargeAt(grants, now);
  const customer = await ensureCustomer(db, shop.stripe, buyer);
  const sale = typeof plan === "string" ? { price: shop.prices[plan] } : await ownSale(shop, plan);
  const { price } = sale;
  const { wanted, newest } = await closeOtherPages(shop.stripe, customer, { ...sale, chargeFrom });
  // Last, when no page is left that could be paid from now on, except the one that is returned.
  if (await settleSubscriptions(db, shop.stripe, customer)) {
    if (wanted) await closePage(shop.stripe, wanted.id);
    return { kind: "member" };
  }
  // A turn that was cut off leaves no second page: the next one sees the same newest session.
  const key = `checkout-${customer}-${price}-${chargeFrom ?? "now"}-${newest?.id ?? "first"}`;
  const order = { customer, buyer: buyer.id, ...sale, chargeFrom, key };
  const url = wanted?.url ?? (await openPage(shop, order));
  return { kind: "pay", url };
}

/** A membership by the month for an amount that the buyer chose, as the same product as the others. */
async function ownSale({ stripe, prices }: Shop, { amount, currency }: PlanPrice) {
  const { product } = await stripe.prices.retrieve(prices.month, {}, interactive);
  return {
    price: `own-${amount}-${currency}`,
    priceData: {
      ...{ currency, product: idOf(product), unit_amount: amount },
      recurring: { interval: "month" as const },
    },
  };
}

/** Stripe takes no first payment that is less than two days away. The hour is for a slow reader. */
const nearestCharge = 2 * day + hour;

/**
 * When a membership that is bought now is charged for the first time, in seconds: when the trial ends, or
 * at once (null) without one or in its last two days.
 */
function firstChargeAt(grants: Awaited<ReturnType<typeof listGrants>>, now: number) {
  const trials = grants.filter((grant) => grant.source === "trial" && isLive(grant, now));
  const end = Math.max(0, ...trials.map(({ ends_at }) => ends_at ?? 0));
  return end - now > nearestCharge ? Math.ceil(end / second) : null;
}

/**
 * Saves the customer's subscriptions, and returns whether one of them forbids another. Ends those that
 * never began. Asks Stripe, because the webhook of a payment in another window may not have arrived yet.
 */
async function settleSubscriptions(db: Db, stripe: Stripe, customer: string) {
  const syncedAt = Date.now();
  const subscriptions = await stripe.subscriptions.list(
    { customer, expand: ["data.latest_invoice"] },
    interactive,
  );
  const found = subscriptions.data.map((one) => ({ one, ...decisionOn(one) }));
  for (const { one, ifBuying } of found) {
    if (ifBuying === "end") await stripe.subscriptions.cancel(one.id, {}, interactive);
    else await saveSubscription(db, one, syncedAt);
  }
  return found.some(({ ifBuying }) => ifBuying === "refuse");
}

/**
 * Asks Stripe how a checkout ended and saves the subscription, so that a member can read before the
 * webhook arrives. "unknown": the id is not a checkout of this account.
 */
export async function confirmCheckout(
  db: Db,
  { stripe }: Shop,
  accountId: string,
  sessionId: string,
): Promise<"member" | "unpaid" | "unknown"> {
  const session = await findCheckoutSession(stripe, sessionId);
  if (session?.client_reference_id !== accountId) return "unknown";
  if (!session.subscription) return "unpaid";

  const syncedAt = Date.now();
  const subscription = await fetchSubscription(stripe, idOf(session.subscription));
  await saveSubscription(db, subscription, syncedAt);
  return (await hasLiveGrant(db, accountId)) ? "member" : "unpaid";
}

async function findCheckoutSession(stripe: Stripe, id: string) {
  if (!/^cs_\w{1,200}$/.test(id)) return null;
  try {
    return await stripe.checkout.sessions.retrieve(id, {}, interactive);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
