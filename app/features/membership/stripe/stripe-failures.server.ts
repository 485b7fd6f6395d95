import type Stripe from "stripe";
import type { Db } from "#db/database";
import { attemptWrite } from "~/http/background.server";
import { isGone } from "./stripe.server";
import { applyStripeEvent } from "./stripe-webhook.server";

/** Like `applyStripeEvent`. An event that fails stays in a list for the admins until it is applied. */
export async function applyOrRecord(db: Db, stripe: Stripe, event: Stripe.Event) {
  try {
    const outcome = await applyStripeEvent(db, stripe, event);
    if (await hasFailed(db, event.id)) await forgetFailure(db, event.id);
    return outcome;
  } catch (error) {
    await attemptWrite("recording a failed event", recordFailure(db, event, error, Date.now()));
    throw error;
  }
}

/**
 * Fetches a failed event from Stripe and applies it. `gone`: Stripe deletes events after thirty days; the
 * daily check has read every subscription since.
 */
export async function replayEvent(db: Db, stripe: Stripe, eventId: string) {
  try {
    const event = await stripe.events.retrieve(eventId);
    return await applyOrRecord(db, stripe, event);
  } catch (error) {
    if (!isGone(error)) return "failed";
    await forgetFailure(db, eventId);
    return "gone";
  }
}

/** The events that failed, the newest first, and the last ones that were applied. */
export async function listEvents(db: Db) {
  const [failed, applied] = await Promise.all([
    db.selectFrom("stripe_failure").selectAll().orderBy("last_at", "desc").limit(100).execute(),
    db.selectFrom("stripe_event").selectAll().orderBy("received_at", "desc").limit(10).execute(),
  ]);
  return { failed, applied };
}

/** Whether the event is in the list of those that failed. */
export async function hasFailed(db: Db, eventId: string) {
  const row = await db
    .selectFrom("stripe_failure")
    .select("event_id")
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return row !== undefined;
}

async function forgetFailure(db: Db, eventId: string) {
  await db.deleteFrom("stripe_failure").where("event_id", "=", eventId).execute();
}

async function recordFailure(db: Db, { id, type }: Stripe.Event, error: unknown, now: number) {
  const last = { last_at: now, last_error: nameOf(error) };
  await db
    .insertInto("stripe_failure")
    .values({ event_id: id, type, tries: 1, first_at: now, ...last })
    .onConflict((conflict) =>
      conflict
        .column("event_id")
        .doUpdateSet((eb) => ({ tries: eb("stripe_failure.tries", "+", 1), ...last })),
    )
    .execute();
}

// What an error says may quote an address, so the table gets its kind alone.
function nameOf(error: unknown) {
  const { name, type, code } = error as { name?: string; type?: string; code?: string };
  return [type ?? name ?? "Error", code].filter(Boolean).join(" ");
}
