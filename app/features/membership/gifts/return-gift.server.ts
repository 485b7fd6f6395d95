import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { shop } from "../stripe/stripe.server";
import { closeOrder } from "./gift-payments.server";
import { returnWithin } from "./gift";

/**
 * Returns an unused gift for its giver: the code stops at once, and a job gives the payment back. False
 * if the code was used, was returned already, or was paid too long ago.
 */
export function returnGift(
  db: Db,
  { giftId, accountId }: { giftId: string; accountId: string | null },
  now = Date.now(),
) {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const returned = await trx
      .updateTable("gift")
      .set({ status: "returned" })
      .where("id", "=", giftId)
      .where("status", "=", "paid")
      .where("paid_at", ">", now - returnWithin)
      .returning("payment_intent")
      .executeTakeFirst();
    if (!returned?.payment_intent) return false;
    await closeOrder(trx, giftId, now);
    const { payment_intent: paymentIntent } = returned;
    await giftRefundJob.add(trx, { giftId, paymentIntent }, {}, now);
    const object = `gift ${giftId}`;
    await record({ actorId: accountId, by: "giver", action: "gift.return", object });
    return true;
  });
}

/** Gives the payment back. The key and Stripe's own refusal prevent a second refund. */
export const giftRefundJob = defineJob({
  name: "gift refund",
  payload: z.object({ giftId: z.string(), paymentIntent: z.string() }),
  effect: "outside",
  tries: 40,
  run: async (_db, { giftId, paymentIntent }) => {
    if (!shop) throw new Error("There are no Stripe keys");
    const refund = { payment_intent: paymentIntent, reason: "requested_by_customer" } as const;
    const idempotencyKey = `gift-refund-${giftId}`;
    await shop.stripe.refunds.create(refund, { idempotencyKey }).catch((error: unknown) => {
      if (!isRefunded(error)) throw error;
    });
  },
});

function isRefunded(error: unknown) {
  return error instanceof Error && "code" in error && error.code === "charge_already_refunded";
}
