import { data } from "@remix-run/node";
import type Stripe from "stripe";
import type { Db } from "#db/database";
import { inAuditedTransaction } from "#db/audit-trail";
import { hashToken } from "~/features/accounts/tokens.server";
import { codeOf, tokenOf } from "../codes/codes.server";
import { plans, type GiftPlan } from "../prices/plans";
import { resultWithin, StripeUnavailable, type Shop } from "../stripe/stripe.server";
import { returnWithin, type GivenGift } from "./gift";
import { readGiftPayment, saveGiftPayment } from "./gift-payments.server";

/** The order whose giver's page has this token, with its gift's id; null for a made-up token. */
export async function findGivenGift(db: Db, token: string, now = Date.now()) {
  const row = await db
    .selectFrom("gift_order")
    .innerJoin("gift", "gift.id", "gift_order.gift_id")
    .select(["gift.id", "plan", "status", "session_id", "paid_at", "account_id"])
    .select(["send_to", "send_at", "sent_at"])
    .where("token", "=", hashToken(token))
    .executeTakeFirst();
  if (!row) return null;
  const { id, session_id: sessionId, account_id: accountId, status, paid_at } = row;
  const isUsable = status === "paid";
  const lastDay = (paid_at ?? 0) + returnWithin;
  const gift: GivenGift = {
    plan: asGiftPlan(row.plan),
    status,
    code: isUsable ? await codeOf(db, id) : null,
    sendTo: row.send_to,
    sendAt: row.send_at,
    sentAt: row.sent_at,
    returnBy: isUsable && lastDay > now ? lastDay : null,
  };
  return { id, sessionId, accountId, gift };
}

/**
 * As `findGivenGift`, but asks Stripe first about an unpaid gift, because its giver may be here before the
 * webhook. Throws a 404 for a made-up token. While Stripe does not answer, the gift stays unpaid.
 */
export async function requireGivenGift(db: Db, shop: Shop | null, token: string) {
  const found = await findGivenGift(db, token);
  if (!found) throw data(null, { status: 404 });
  if (found.gift.status !== "unpaid" || !found.sessionId || !shop) return found;
  try {
    await resultWithin(5_000, syncGift(db, shop.stripe, found.sessionId));
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error;
  }
  return (await findGivenGift(db, token)) ?? found;
}

async function syncGift(db: Db, stripe: Stripe, sessionId: string) {
  const payment = await readGiftPayment(stripe, sessionId);
  if (!payment) return;
  const now = Date.now();
  await inAuditedTransaction(db, now, (trx, record) => saveGiftPayment(trx, record, payment, now));
}

/** The paid gifts of an account, newest first, each with the token of its page. */
export async function listGivenGifts(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("gift_order")
    .innerJoin("gift", "gift.id", "gift_order.gift_id")
    .select(["gift.id", "plan", "status", "ordered_at"])
    .where("account_id", "=", accountId)
    .where("status", "!=", "unpaid")
    .orderBy("ordered_at", "desc")
    .execute();
  return Promise.all(
    rows.map(async ({ id, plan, status, ordered_at }) => ({
      ...{ plan: asGiftPlan(plan), status, orderedAt: ordered_at },
      token: await tokenOf(db, id),
    })),
  );
}

function asGiftPlan(plan: string): GiftPlan {
  if (!(plan in plans)) throw new Error(`There is no plan called ${plan}`);
  return plan as GiftPlan;
}
