import type Stripe from "stripe";
import type { Db } from "#db/database";
import { interactive, isGone } from "../stripe/stripe.server";

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
