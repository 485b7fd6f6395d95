import type Stripe from "stripe";
import { checkoutReturnPath, membershipPath } from "~/http/paths";
import { interactive, type Shop } from "../stripe/stripe.server";

/**
 * Closes the customer's open payment pages, so that no two can be paid. Returns the one for `price`,
 * which stays open, and the newest of all.
 */
export async function closeOtherPages(stripe: Stripe, customer: string, price: string) {
  const { data: sessions } = await stripe.checkout.sessions.list(
    { customer, limit: 10 },
    interactive,
  );
  const open = sessions.filter(({ status }) => status === "open");
  const wanted = open.find(({ url, metadata }) => url && metadata?.price === price);
  for (const session of open) if (session !== wanted) await closePage(stripe, session.id);
  return { wanted, newest: sessions[0] };
}

/** Closes a payment page. Leaves one alone that was paid a moment ago. */
export async function closePage(stripe: Stripe, id: string) {
  try {
    await stripe.checkout.sessions.expire(id, {}, interactive);
  } catch (error) {
    const { status } = await stripe.checkout.sessions.retrieve(id, {}, interactive);
    if (status === "open") throw error;
  }
}

/** Opens a payment page at Stripe and returns its address. */
export async function openPage(
  { stripe, siteUrl }: Shop,
  order: { customer: string; buyer: string; price: string; key: string },
) {
  const { customer, buyer, price } = order;
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
    { ...interactive, idempotencyKey: order.key },
  );
  if (!session.url) throw new Error(`Checkout session ${session.id} has no page`);
  return session.url;
}
