import type Stripe from "stripe";
import type { Db } from "#db/database";
import { checkoutReturnPath, membershipPath } from "~/http/paths";
import { isAnyLive } from "../access";
import { listGrants, hasLiveGrant } from "../grants.server";
import {
  idOf,
  interactive,
  isGone,
  type BillingInterval,
  type Shop,
} from "../stripe/stripe.server";
import { fetchSubscription, grantOf, saveSubscription } from "../stripe/subscriptions.server";
import { inTurn } from "./checkout-turn.server";
import { ensureCustomer } from "./customer.server";

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
  plan: BillingInterval,
): Promise<Checkout> {
  return inTurn(db, buyer.id, () => startCheckout(db, shop, buyer, plan));
}

async function startCheckout(
  db: Db,
  shop: Shop,
  buyer: Buyer,
  plan: BillingInterval,
): Promise<Checkout> {
  // A trial must not prevent buying a membership before it ends.
  const grants = (await listGrants(db, buyer.id)).filter(({ source }) => source !== "trial");
  if (isAnyLive(grants, Date.now())) return { kind: "member" };
  const customer = await ensureCustomer(db, shop.stripe, buyer);
  if (await saveLiveSubscriptions(db, shop.stripe, customer)) return { kind: "member" };
  return { kind: "pay", url: await sessionFor(shop, customer, buyer.id, shop.prices[plan]) };
}

/**
 * Saves the customer's subscriptions that have not ended, and returns whether there are any. Asks
 * Stripe, because the webhook of a payment in another window may not have arrived yet.
 */
async function saveLiveSubscriptions(db: Db, stripe: Stripe, customer: string) {
  const syncedAt = Date.now();
  const subscriptions = await stripe.subscriptions.list(
    { customer, expand: ["data.latest_invoice"] },
    interactive,
  );
  const live = subscriptions.data.filter((one) => grantOf(one).status !== "ended");
  for (const subscription of live) await saveSubscription(db, subscription, syncedAt);
  return live.length > 0;
}

async function sessionFor(
  { stripe, siteUrl }: Shop,
  customer: string,
  buyer: string,
  price: string,
) {
  const { data: sessions } = await stripe.checkout.sessions.list(
    { customer, limit: 10 },
    interactive,
  );
  const open = sessions.filter((session) => session.status === "open");
  const wanted = open.find((session) => session.metadata?.price === price);
  if (wanted?.url) return wanted.url;
  for (const session of open) await stripe.checkout.sessions.expire(session.id, {}, interactive);

  const session = await stripe.checkout.sessions.create(
    {
      mode: "subscription",
      customer,
      line_items: [{ price, quantity: 1 }],
      client_reference_id: buyer,
      metadata: { price },
      subscription_data: { metadata: { account_id: buyer } },
      // Stripe replaces the braces with the id, so they must not be encoded.
      success_url: `${siteUrl}${checkoutReturnPath}?session={CHECKOUT_SESSION_ID}`,
      cancel_url: `${siteUrl}${membershipPath}`,
    },
    // A turn that was cut off leaves no second page: the next one sees the same newest session.
    {
      ...interactive,
      idempotencyKey: `checkout-${customer}-${price}-${sessions[0]?.id ?? "first"}`,
    },
  );
  if (!session.url) throw new Error(`Checkout session ${session.id} has no page`);
  return session.url;
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
