import type Stripe from "stripe";
import { z } from "zod";
import { inAuditedTransaction, type RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { hour } from "~/time";
import { idOf, interactive, optional, shop } from "../stripe/stripe.server";
import { giftMailJob } from "./gift-mail.server";

/** What Stripe says of a gift's payment. */
export type GiftPayment = { giftId: string } & (
  | { kind: "paid"; paymentIntent: string }
  /** The whole payment was given back, or a bank took it. */
  | { kind: "taken-back" }
);

/** The payment of a gift as a checkout session has it now; null if it is not paid or no gift's. */
export async function readGiftPayment(
  stripe: Stripe,
  sessionId: string,
  options: Stripe.RequestOptions = interactive,
): Promise<GiftPayment | null> {
  const expand = ["payment_intent.latest_charge"];
  const session = await stripe.checkout.sessions.retrieve(sessionId, { expand }, options);
  const { payment_intent: intent, metadata } = session;
  if (!metadata?.gift || session.payment_status !== "paid" || !intent) return null;
  const charge = typeof intent === "string" ? null : intent.latest_charge;
  const isRefunded = charge !== null && typeof charge !== "string" && charge.refunded;
  return isRefunded
    ? { kind: "taken-back", giftId: metadata.gift }
    : { kind: "paid", giftId: metadata.gift, paymentIntent: idOf(intent) };
}

/** Saves what Stripe says. Saving it again changes nothing. */
export async function saveGiftPayment(
  trx: Db,
  record: RecordAudit,
  payment: GiftPayment,
  now: number,
) {
  if (payment.kind === "paid") await markPaid(trx, payment, now);
  else await takeBack(trx, record, payment.giftId, now);
}

async function markPaid(
  trx: Db,
  { giftId, paymentIntent }: GiftPayment & { kind: "paid" },
  now: number,
) {
  const paid = await trx
    .updateTable("gift")
    .set({ status: "paid", payment_intent: paymentIntent, paid_at: now, unpaid_since: null })
    .where("id", "=", giftId)
    .where("status", "=", "unpaid")
    .returning("id")
    .executeTakeFirst();
  if (!paid) return;
  const order = await trx
    .selectFrom("gift_order")
    .select(["send_to", "send_at"])
    .where("gift_id", "=", giftId)
    .executeTakeFirst();
  if (!order?.send_to) return;
  const { send_to: to, send_at } = order;
  await giftMailJob.add(trx, { giftId, to }, { runAt: send_at ?? now }, now);
}

async function takeBack(trx: Db, record: RecordAudit, giftId: string, now: number) {
  await trx
    .updateTable("gift")
    .set({ status: "returned", unpaid_since: null })
    .where("id", "=", giftId)
    .execute();
  await closeOrder(trx, giftId, now);
  const ended = await trx
    .updateTable("grant")
    .set({ status: "ended", ends_at: now, months_after: null })
    .where("source", "=", "gift")
    .where("source_ref", "=", giftId)
    .where("status", "!=", "ended")
    .returning(["id", "account_id"])
    .executeTakeFirst();
  if (!ended) return;
  const event = { actorId: null, by: "stripe", action: "grant.end" } as const;
  await record({ ...event, subjectId: ended.account_id, object: `grant ${ended.id}` });
}

/** Notes that the code is of no use any more, and forgets where it was to be sent. */
export async function closeOrder(trx: Db, giftId: string, now: number) {
  await trx
    .updateTable("gift_order")
    .set({ closed_at: now, send_to: null })
    .where("gift_id", "=", giftId)
    .where("closed_at", "is", null)
    .execute();
}

/** Asks Stripe about the gifts that are unpaid by our own tables, because a webhook may be lost. */
export async function reconcileGifts(db: Db, stripe: Stripe, now = Date.now()) {
  const unpaid = await db
    .selectFrom("gift")
    .select("session_id")
    .where("status", "=", "unpaid")
    .where("session_id", "is not", null)
    .execute();
  for (const { session_id } of unpaid) {
    const payment = await readGiftPayment(stripe, session_id!, optional);
    if (!payment) continue;
    await inAuditedTransaction(db, now, (trx, record) =>
      saveGiftPayment(trx, record, payment, now),
    );
  }
}

export const reconcileGiftsJob = defineJob({
  name: "gift reconcile",
  payload: z.null(),
  effect: "outside",
  every: hour,
  run: async (db, _, { now }) => {
    if (shop) await reconcileGifts(db, shop.stripe, now);
  },
});
