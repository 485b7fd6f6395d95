import type Stripe from "stripe";
import { z } from "zod";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { lockRow } from "#db/transaction";
import { addMonths, week } from "~/time";
import { forNothingRef, isAnyLive, isForNothing, isLasting, isLive } from "../access";
import { openCheckout, type Checkout } from "../checkout/checkout.server";
import { inTurn } from "../checkout/checkout-turn.server";
import { listGrants } from "../grants.server";
import type { PlanPrice } from "../prices/offer";
import { interactive, isGone, type Shop } from "../stripe/stripe.server";
import { fetchSubscription, saveSubscriptionWithin } from "../stripe/subscriptions.server";

/** The field of the form that asks for an amount. */
export const AmountField = z.object({ amount: z.string().trim().max(20).default("") });

/** How long a membership for nothing lasts. */
const months = 12;
/** How long before its end the member may take another year. */
const renewableBefore = 4 * week;

interface Buyer {
  id: string;
  email: string;
}

/**
 * Lets a member pay what they chose, or nothing. Nobody is asked why. A membership with an unpaid invoice
 * ends first, and its invoice is dropped. What it left open stays open meanwhile.
 */
export async function chooseAmount(
  db: Db,
  shop: Shop,
  buyer: Buyer,
  chosen: PlanPrice,
  now = Date.now(),
): Promise<Checkout> {
  await inTurn(db, buyer.id, () => dropUnpaid(db, shop.stripe, buyer.id, now));
  if (chosen.amount > 0) return openCheckout(db, shop, buyer, chosen, now);
  await openForNothing(db, buyer.id, now);
  return { kind: "member" };
}

/** Opens the course for a year, unless a membership of another kind or most of such a year is left. */
async function openForNothing(db: Db, accountId: string, now: number) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    await lockRow(trx, "account", accountId);
    const live = (await listGrants(trx, accountId)).filter((grant) => isLive(grant, now));
    if (live.some(isLasting)) return;
    const free = live.filter(isForNothing);
    if (isAnyLive(free, now + renewableBefore)) return;
    const id = await addForNothing(trx, accountId, addMonths(now, months), now);
    const people = { actorId: accountId, subjectId: accountId };
    await record({ ...people, action: "grant.give", object: `grant ${id}` });
  });
}

async function addForNothing(trx: Db, accountId: string, endsAt: number, now: number) {
  const id = newId();
  await trx
    .insertInto("grant")
    .values({
      ...{ id, account_id: accountId, source: "complimentary", source_ref: forNothingRef(id) },
      ...{ status: "active", ends_at: endsAt, synced_at: now },
    })
    .execute();
  return id;
}

/** Ends the subscriptions whose invoice was not paid, so that the bank is not asked for it again. */
async function dropUnpaid(db: Db, stripe: Stripe, accountId: string, now: number) {
  const { stripe_customer_id: customer } = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  for (const id of customer ? await listUnpaid(stripe, customer) : []) {
    await stripe.subscriptions.cancel(id, {}, interactive);
    const ended = await fetchSubscription(stripe, id);
    await inAuditedTransaction(db, now, async (trx, record) => {
      await lockRow(trx, "account", accountId);
      const grants = await listGrants(trx, accountId);
      const grant = grants.find(({ source_ref }) => source_ref === id);
      if (grant && isLive(grant, now)) await addForNothing(trx, accountId, grant.ends_at!, now);
      await saveSubscriptionWithin(trx, record, ended, Date.now());
    });
    // After the end: Stripe takes a membership for paid again when its unpaid invoice is dropped.
    const invoice = ended.latest_invoice;
    if (invoice && typeof invoice !== "string" && invoice.id && invoice.status === "open") {
      await stripe.invoices.voidInvoice(invoice.id, {}, interactive);
    }
  }
}

async function listUnpaid(stripe: Stripe, customer: string) {
  try {
    const { data } = await stripe.subscriptions.list({ customer }, interactive);
    return data
      .filter(({ status }) => status === "past_due" || status === "unpaid")
      .map(({ id }) => id);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}
