import type Stripe from "stripe";
import { inAuditedTransaction, type RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import { log } from "~/log.server";
import { second } from "~/time";
import { giftTouchedBy } from "../gifts/event-gift.server";
import { saveGiftPayment } from "../gifts/gift-payments.server";
import { subscriptionTouchedBy } from "./event-subscription.server";
import { apiVersion } from "./stripe.server";
import { fetchSubscription, saveSubscriptionWithin } from "./subscriptions.server";

/** How far in the future a timestamp may be, in seconds. The SDK checks only how old it is. */
const aheadAtMost = 300;

/**
 * Returns the event, or null if none of our secrets signed the bytes within the last five minutes.
 * There are two secrets while a new one replaces the old one.
 */
export function verifyEvent(
  stripe: Stripe,
  secrets: readonly string[],
  { body, signature }: { body: Buffer; signature: string | null },
  now = Date.now(),
): Stripe.Event | null {
  if (!signature || stampOf(signature) > now / second + aheadAtMost) return null;
  for (const secret of secrets) {
    try {
      return stripe.webhooks.constructEvent(body, signature, secret);
    } catch {
      // The sender must not learn whether the secret, the time or the body was wrong.
    }
  }
  return null;
}

// Check the last `t=`, as the SDK does.
function stampOf(signature: string) {
  const stamps = signature.split(",").filter((part) => part.startsWith("t="));
  const stamp = Number.parseInt(stamps.at(-1)?.slice(2) ?? "", 10);
  return Number.isNaN(stamp) ? Infinity : stamp;
}

/**
 * Applies one verified event. Events may arrive twice and in any order: an event only says which
 * subscription changed, and the new state is fetched from Stripe. If applying fails, throws and records
 * nothing, so that the next delivery tries again.
 */
export async function applyStripeEvent(
  db: Db,
  stripe: Stripe,
  event: Stripe.Event,
): Promise<"applied" | "duplicate" | "ignored"> {
  if (event.api_version !== apiVersion) {
    log.warn({ version: event.api_version }, "Stripe's webhook endpoint has another API version");
  }
  if (await isKnown(db, event.id)) return "duplicate";

  const gift = await giftTouchedBy(db, stripe, event);
  if (gift) {
    return applyOnce(db, event, (trx, record) => saveGiftPayment(trx, record, gift, Date.now()));
  }
  const subscriptionId = await subscriptionTouchedBy(stripe, event);
  if (!subscriptionId) return "ignored";

  // Fetched before the transaction: SQLite has one writer, which must not wait for the network.
  const syncedAt = Date.now();
  const subscription = await fetchSubscription(stripe, subscriptionId);

  return applyOnce(db, event, (trx, record) =>
    saveSubscriptionWithin(trx, record, subscription, syncedAt),
  );
}

/** Records the event and does `work` together, unless it was applied before. `work` is false if the event is nobody's. */
function applyOnce(
  db: Db,
  event: Stripe.Event,
  work: (trx: Db, record: RecordAudit) => Promise<boolean | void>,
) {
  return inAuditedTransaction(db, Date.now(), async (trx, record) => {
    const claim = await trx
      .insertInto("stripe_event")
      .values({ id: event.id, type: event.type, received_at: Date.now() })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if (claim.numInsertedOrUpdatedRows === 0n) return "duplicate";
    return (await work(trx, record)) === false ? "ignored" : "applied";
  });
}

async function isKnown(db: Db, eventId: string) {
  const row = await db
    .selectFrom("stripe_event")
    .select("id")
    .where("id", "=", eventId)
    .executeTakeFirst();
  return row !== undefined;
}
