import type Stripe from "stripe";
import { checkoutReturnPath, membershipPath } from "~/http/paths";
import { interactive, type Shop } from "../stripe/stripe.server";

export interface Sale {
  /** The id of a price, or the name of an amount that the buyer chose. */
  price: string;
  /** For an amount that the buyer chose: Stripe makes a price of it for this page alone. */
  priceData?: Stripe.Checkout.SessionCreateParams.LineItem.PriceData;
  /** When Stripe takes the first payment, in seconds; null: at once. */
  chargeFrom: number | null;
}

/**
 * Closes the customer's open payment pages, so that no two can be paid. Returns the one for this sale,
 * which stays open, and the newest of all.
 */
export async function closeOtherPages(stripe: Stripe, customer: string, sale: Sale) {
  const { data: sessions } = await stripe.checkout.sessions.list(
    { customer, limit: 10 },
    interactive,
  );
  const open = sessions.filter(({ status }) => status === "open");
  const wanted = open.find(({ url, metadata }) => url && isFor(sale, metadata));
  for (const session of open) if (session !== wanted) await closePage(stripe, session.id);
  return { wanted, newest: sessions[0] };
}

function isFor(sale: Sale, metadata: Stripe.Metadata | null) {
  const { price, charge_from } = metadataOf(sale);
  return metadata?.price === price && metadata.charge_from === charge_from;
}

function metadataOf({ price, chargeFrom }: Sale): { price: string; charge_from?: string } {
  return { price, ...(chargeFrom && { charge_from: String(chargeFrom) }) };
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
  order: Sale & { customer: string; buyer: string; key: string },
) {
  const { customer, buyer, price, priceData, chargeFrom } = order;
  const session = await stripe.checkout.sessions.create(
    {
      mode: "subscription",
      customer,
      line_items: [{ ...(priceData ? { price_data: priceData } : { price }), quantity: 1 }],
      client_reference_id: buyer,
      allow_promotion_codes: true,
      metadata: metadataOf(order),
      subscription_data: {
        metadata: { account_id: buyer },
        ...(chargeFrom && { trial_end: chargeFrom }),
      },
      // Stripe replaces the braces with the id, so they must not be encoded.
      success_url: `${siteUrl}${checkoutReturnPath}?session={CHECKOUT_SESSION_ID}`,
      cancel_url: `${siteUrl}${membershipPath}`,
    },
    { ...interactive, idempotencyKey: order.key },
  );
  if (!session.url) throw new Error(`Checkout session ${session.id} has no page`);
  return session.url;
}
