import type { Db } from "#db/database";
import { billingPath } from "~/http/paths";
import { interactive, isGone, type Shop } from "../stripe/stripe.server";

/**
 * Returns the address of a new session of Stripe's portal; null for an account that never paid, or whose
 * customer was deleted at Stripe.
 */
export async function openPortal(db: Db, { stripe, siteUrl }: Shop, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!account?.stripe_customer_id) return null;

  const details = { customer: account.stripe_customer_id, return_url: `${siteUrl}${billingPath}` };
  try {
    return (await stripe.billingPortal.sessions.create(details, interactive)).url;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
