import type Stripe from "stripe";
import type { Db } from "#db/database";
import { paidAllTheSame } from "../stripe/event-subscription.server";
import { idOf, interactive } from "../stripe/stripe.server";
import { readGiftPayment, type GiftPayment } from "./gift-payments.server";

/**
 * What an event changes about a gift, or null. An event only says where to look: what is returned is
 * read from Stripe.
 */
export async function giftTouchedBy(
  db: Db,
  stripe: Stripe,
  event: Stripe.Event,
): Promise<GiftPayment | null> {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded": {
      const { id, metadata } = event.data.object;
      return metadata?.gift ? readGiftPayment(stripe, id) : null;
    }
    case "charge.refunded": {
      const giftId = await findPaidGift(db, event.data.object.payment_intent);
      if (!giftId) return null;
      const charge = await stripe.charges.retrieve(event.data.object.id, {}, interactive);
      return charge.refunded ? { kind: "taken-back", giftId } : null;
    }
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.closed":
    case "charge.dispute.funds_withdrawn": {
      const giftId = await findPaidGift(db, event.data.object.payment_intent);
      if (!giftId) return null;
      const dispute = await stripe.disputes.retrieve(event.data.object.id, {}, interactive);
      return paidAllTheSame.includes(dispute.status) ? null : { kind: "taken-back", giftId };
    }
    default:
      return null;
  }
}

async function findPaidGift(db: Db, payment: string | Stripe.PaymentIntent | null) {
  if (!payment) return null;
  const gift = await db
    .selectFrom("gift")
    .select("id")
    .where("payment_intent", "=", idOf(payment))
    .executeTakeFirst();
  return gift?.id ?? null;
}
