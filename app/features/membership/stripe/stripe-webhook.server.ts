import type Stripe from "stripe";
import type { Db } from "#db/database";
import { second } from "~/time";
import { inTransaction } from "#db/transaction";
import { subscriptionTouchedBy } from "./stripe-event.server";
import { fetchSubscription, saveSubscription } from "./subscriptions.server";

/** As far ahead of our clock as a stamp may be, in seconds; the SDK itself only looks back, as far. */
const aheadAtMost = 300;

/**
 * The event that the bytes are, or null when no secret of ours has signed them just now. Two secrets
 * count while one replaces the other.
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
      // Not this secret's, too old, or no event at all: the sender is told nothing of which.
    }
  }
  return null;
}

// The last stamp counts, as it does for the SDK: a first one must not distract from it.
function stampOf(signature: string) {
  const stamps = signature.split(",").filter((part) => part.startsWith("t="));
  const stamp = Number.parseInt(stamps.at(-1)?.slice(2) ?? "", 10);
  return Number.isNaN(stamp) ? Infinity : stamp;
}

/**
 * Applies one verified event. Safe to call twice with the same event, and in any order: an event only
 * says that something changed, what it changed to is read from Stripe. Throws when it could not be
 * applied; then nothing is recorded, and the next delivery starts afresh.
 */
export async function applyStripeEvent(
  db: Db,
  stripe: Stripe,
  event: Stripe.Event,
): Promise<"applied" | "duplicate" | "ignored"> {
  if (await isKnown(db, event.id)) return "duplicate";

  const subscriptionId = await subscriptionTouchedBy(stripe, event);
  if (!subscriptionId) return "ignored";

  // Asked before the transaction opens: SQLite has one writer, and the network must not hold it.
  const syncedAt = Date.now();
  const subscription = await fetchSubscription(stripe, subscriptionId);

  return inTransaction(db, async (trx) => {
    const claim = await trx
      .insertInto("stripe_event")
      .values({ id: event.id, type: event.type, received_at: syncedAt })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if (claim.numInsertedOrUpdatedRows === 0n) return "duplicate";

    return (await saveSubscription(trx, subscription, syncedAt)) ? "applied" : "ignored";
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
