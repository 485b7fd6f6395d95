import { db } from "~/db.server";
import { deleteExpired } from "~/features/accounts/expired.server";
import { shop } from "~/features/membership/stripe/stripe.server";
import { reconcile } from "~/features/membership/stripe/subscriptions.server";
import { log } from "~/log.server";
import { day } from "~/time";

/** Starts the work that runs now and then once a day, even without visitors. */
export function startDailyWork() {
  void work();
  setInterval(() => void work(), day).unref();
}

async function work() {
  await attempt("forget what has expired", () => deleteExpired(db, Date.now()));
  // A webhook may have been lost while the server was down, so the state is read from Stripe.
  if (shop) await attempt("reconcile with Stripe", () => reconcile(db, shop!.stripe));
}

async function attempt(what: string, task: () => Promise<unknown>) {
  try {
    await task();
  } catch (error) {
    log.error({ err: error, what }, "daily work failed; it will be tried again tomorrow");
  }
}
