import type Stripe from "stripe";
import { z } from "zod";
import type { Db } from "#db/database";
import { defineJob } from "~/jobs/define-job.server";
import { interactive, isGone, shop } from "../stripe/stripe.server";

/**
 * Returns the id of the buyer's customer at Stripe. Creates one for a first purchase, and when the
 * saved one was deleted at Stripe, where nobody can pay with it again.
 */
export async function ensureCustomer(db: Db, stripe: Stripe, buyer: { id: string; email: string }) {
  const { stripe_customer_id: saved } = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", buyer.id)
    .executeTakeFirstOrThrow();
  if (saved && (await exists(stripe, saved))) return saved;

  // The key prevents a duplicate customer if saving its id failed.
  const idempotencyKey = `customer-${buyer.id}${saved ? `-after-${saved}` : ""}`;
  const { id } = await stripe.customers.create(
    { email: buyer.email, metadata: { account_id: buyer.id } },
    { ...interactive, idempotencyKey },
  );
  await db
    .updateTable("account")
    .set({ stripe_customer_id: id })
    .where("id", "=", buyer.id)
    .where("stripe_customer_id", saved ? "=" : "is", saved)
    .execute();
  return id;
}

async function exists(stripe: Stripe, id: string) {
  try {
    return !(await stripe.customers.retrieve(id, {}, interactive)).deleted;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Stripe mails receipts. Somebody else may read them if Stripe still has the old address. */
export const customerAddressJob = defineJob({
  name: "Stripe address",
  payload: z.object({ accountId: z.string() }),
  effect: "outside",
  run: async (db, { accountId }) => {
    if (shop) await sendAddress(db, shop.stripe, accountId);
  },
});

/** Gives Stripe the account's current address. Does nothing for an account that never paid. */
export async function sendAddress(db: Db, stripe: Stripe, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select(["email", "stripe_customer_id"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!account?.stripe_customer_id) return;
  try {
    await stripe.customers.update(account.stripe_customer_id, { email: account.email });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
