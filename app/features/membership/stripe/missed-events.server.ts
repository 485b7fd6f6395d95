import type Stripe from "stripe";
import { z } from "zod";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { log } from "~/log.server";
import { day } from "~/time";
import { handledEvents } from "./event-subscription.server";
import { applyOrRecord } from "./stripe-failures.server";
import { shop } from "./stripe.server";
import { reconcile } from "./subscriptions.server";

/** A subscription does not say that its payment went back, so only these events tell. */
const moneyBack = handledEvents.filter((type) => type.startsWith("charge."));

/**
 * Applies the refunds and disputes whose webhook never came. Stripe lists the events of the last thirty
 * days, whether it delivered them or not: https://docs.stripe.com/api/events/list. An event that fails
 * goes to the admins' list, and the next ones are applied all the same.
 */
export async function applyMissedEvents(db: Db, stripe: Stripe) {
  const counts = { applied: 0, failed: 0 };
  let after: string | undefined;
  do {
    const page = await stripe.events.list({
      types: [...moneyBack],
      limit: 100,
      ...(after && { starting_after: after }),
    });
    for (const event of page.data) {
      try {
        if ((await applyOrRecord(db, stripe, event)) === "applied") counts.applied += 1;
      } catch (error) {
        counts.failed += 1;
        log.error({ event: event.id, error: String(error) }, "a missed event failed");
      }
    }
    after = page.has_more ? page.data.at(-1)?.id : undefined;
  } while (after);
  return counts;
}

/** Reads from Stripe what webhooks did not tell: first payments that went back, then subscriptions. */
export async function reconcileAll(db: Db, stripe: Stripe) {
  const missed = await applyMissedEvents(db, stripe);
  return { ...missed, ...(await reconcile(db, stripe)) };
}

/** Webhooks may have been lost while the server was down. */
export const reconcileJob = defineJob({
  name: "Stripe reconcile",
  payload: z.null(),
  effect: "outside",
  every: day,
  run: async (db) => {
    if (shop) await reconcileAll(db, shop.stripe);
  },
});
