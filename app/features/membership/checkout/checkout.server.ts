import type Stripe from "stripe";
import type { Db } from "#db/database";
import { checkoutReturnPath, membershipPath } from "~/http/paths";
import { isAnyLive } from "../access";
import { listGrants, hasLiveGrant } from "../grants.server";
import { idOf, interactive, type BillingInterval, type Shop } from "../stripe/stripe.server";
import { fetchSubscription, grantOf, saveSubscription } from "../stripe/subscriptions.server";

interface Buyer {
  id: string;
  email: string;
}

export type Checkout =
  | { kind: "pay"; url: string }
  /** There is a membership already, or one with a payment that is due: it is mended, not bought twice. */
  | { kind: "member" };

const opening = new Map<string, { plan: BillingInterval; checkout: Promise<Checkout> }>();

/**
 * Where the member pays. Many clicks at once open one page: they share one call, and the keys of what
 * is sent make a second process get the same answer.
 */
export async function openCheckout(
  db: Db,
  shop: Shop,
  buyer: Buyer,
  plan: BillingInterval,
): Promise<Checkout> {
  const current = opening.get(buyer.id);
  if (current?.plan === plan) return current.checkout;

  // Another plan in another window waits its turn, so that it finds and closes the first one's page.
  const turn = current?.checkout.then(ignore, ignore) ?? Promise.resolve();
  const checkout = turn.then(() => startCheckout(db, shop, buyer, plan));
  opening.set(buyer.id, { plan, checkout });
  try {
    return await checkout;
  } finally {
    if (opening.get(buyer.id)?.checkout === checkout) opening.delete(buyer.id);
  }
}

function ignore() {}

async function startCheckout(
  db: Db,
  shop: Shop,
  buyer: Buyer,
  plan: BillingInterval,
): Promise<Checkout> {
  // Someone on a trial may decide before it ends.
  const grants = (await listGrants(db, buyer.id)).filter(({ source }) => source !== "trial");
  if (isAnyLive(grants, Date.now())) return { kind: "member" };
  const customer = await customerOf(db, shop.stripe, buyer);
  if (await saveLiveSubscriptions(db, shop.stripe, customer)) return { kind: "member" };
  return { kind: "pay", url: await sessionFor(shop, customer, buyer.id, shop.prices[plan]) };
}

/** Made once: the key stops a second one even when our own note of the first was lost. */
async function customerOf(db: Db, stripe: Stripe, buyer: Buyer) {
  const account = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", buyer.id)
    .executeTakeFirstOrThrow();
  if (account.stripe_customer_id) return account.stripe_customer_id;

  const { id } = await stripe.customers.create(
    { email: buyer.email, metadata: { account_id: buyer.id } },
    { ...interactive, idempotencyKey: `customer-${buyer.id}` },
  );
  await db
    .updateTable("account")
    .set({ stripe_customer_id: id })
    .where("id", "=", buyer.id)
    .where("stripe_customer_id", "is", null)
    .execute();
  return id;
}

/**
 * Saves the customer's subscriptions that have not ended; returns whether there are any. Stripe is
 * asked because we may not have heard yet of a payment made in another window a moment ago.
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
      // Stripe puts the id in; the braces must reach it as they are.
      success_url: `${siteUrl}${checkoutReturnPath}?session={CHECKOUT_SESSION_ID}`,
      cancel_url: `${siteUrl}${membershipPath}`,
    },
    // A new page only after the last one: two who ask at once have seen the same last one.
    { ...interactive, idempotencyKey: `checkout-${buyer}-${price}-${sessions[0]?.id ?? "first"}` },
  );
  if (!session.url) throw new Error(`Checkout session ${session.id} has no page`);
  return session.url;
}

/**
 * What became of a checkout, read from Stripe itself, so that a member is in before any webhook comes.
 * "unknown": there is none of this account by that id.
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
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown) {
  return error instanceof Error && "code" in error && error.code === "resource_missing";
}
