import type Stripe from "stripe";
import { inAuditedTransaction, type RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import type { GrantTable } from "#db/schema";
import { day, minute, second, week } from "~/time";
import { listGrants, saveSubscriptionGrant } from "../grants.server";
import { optional, idOf, interactive } from "./stripe.server";

/** How long content stays open after an unpaid invoice. */
export const grace = 2 * week;
/** How long content stays open after the period, because the webhook of a renewal comes later. */
export const renewalLeeway = day;

interface Decision {
  /** The status of the grant. */
  grant: GrantTable["status"];
  /**
   * What happens when its member wants to buy a membership. "refuse": there is one, or an invoice of it
   * waits. "end": it never began or waits for a card, so it is ended first. "ignore": it has ended.
   */
  ifBuying: "refuse" | "end" | "ignore";
}

/** What each status of a subscription means here. A status that Stripe may add gives no access. */
const decisions = new Map<string, Decision>([
  ["active", { grant: "active", ifBuying: "refuse" }],
  ["trialing", { grant: "active", ifBuying: "refuse" }],
  ["past_due", { grant: "past_due", ifBuying: "refuse" }],
  ["unpaid", { grant: "ended", ifBuying: "refuse" }],
  ["paused", { grant: "ended", ifBuying: "end" }],
  ["incomplete", { grant: "ended", ifBuying: "end" }],
  ["incomplete_expired", { grant: "ended", ifBuying: "ignore" }],
  ["canceled", { grant: "ended", ifBuying: "ignore" }],
]);

export function decisionOn({ status }: Pick<Stripe.Subscription, "status">): Decision {
  return decisions.get(status) ?? { grant: "ended", ifBuying: "refuse" };
}

/** The status that a subscription gives, and when the grant ends if no webhook comes. */
export function grantOf(subscription: Stripe.Subscription) {
  const { grant: status } = decisionOn(subscription);
  return { status, endsAt: endOf(subscription, status) };
}

function endOf(subscription: Stripe.Subscription, status: GrantTable["status"]) {
  const periodEnd = periodOf(subscription).end;
  if (status === "ended") return inMs(subscription.ended_at) ?? periodEnd;

  const nextRenewal = subscription.cancel_at_period_end ? periodEnd : periodEnd + renewalLeeway;
  const end = Math.min(nextRenewal, inMs(subscription.cancel_at) ?? Infinity);
  return status === "past_due" ? Math.min(end, unpaidSince(subscription) + grace) : end;
}

// The current period of a past_due subscription is the unpaid one, so its end cannot be used.
function unpaidSince(subscription: Stripe.Subscription) {
  const invoice = subscription.latest_invoice;
  const isWhole = invoice !== null && typeof invoice === "object";
  return isWhole ? invoice.created * second : periodOf(subscription).start;
}

/** Since API version 2025-03-31, each item has the period, and the subscription does not. */
export function periodOf(subscription: Stripe.Subscription) {
  const items = subscription.items.data;
  return {
    start: Math.max(0, ...items.map((item) => item.current_period_start)) * second,
    end: Math.max(0, ...items.map((item) => item.current_period_end)) * second,
  };
}

function inMs(seconds: number | null) {
  return seconds === null ? null : seconds * second;
}

/** Fetches the subscription with its newest invoice, which dates a failed payment. */
export function fetchSubscription(
  stripe: Stripe,
  id: string,
  options: Stripe.RequestOptions = interactive,
) {
  return stripe.subscriptions.retrieve(id, { expand: ["latest_invoice"] }, options);
}

/** `syncedAt` is when Stripe was asked. Returns false if no account here has the subscription. */
export function saveSubscription(db: Db, subscription: Stripe.Subscription, syncedAt: number) {
  return inAuditedTransaction(db, Date.now(), (trx, record) =>
    saveSubscriptionWithin(trx, record, subscription, syncedAt),
  );
}

/** Like `saveSubscription`, as the last part of a larger transaction. */
export async function saveSubscriptionWithin(
  trx: Db,
  record: RecordAudit,
  subscription: Stripe.Subscription,
  syncedAt: number,
): Promise<boolean> {
  const accountId = await findPayer(trx, subscription);
  if (!accountId) return false;
  await trx
    .updateTable("account")
    .set({ stripe_customer_id: idOf(subscription.customer) })
    .where("id", "=", accountId)
    .where("stripe_customer_id", "is", null)
    .execute();
  await saveSubscriptionGrant(trx, record, accountId, {
    subscriptionId: subscription.id,
    ...grantOf(subscription),
    syncedAt,
  });
  return true;
}

async function findPayer(db: Db, { customer, metadata }: Stripe.Subscription) {
  const rows = await db
    .selectFrom("account")
    .select("id")
    .where((where) =>
      where.or([
        where("id", "=", metadata.account_id ?? ""),
        where("stripe_customer_id", "=", idOf(customer)),
      ]),
    )
    .execute();
  const named = rows.find((row) => row.id === metadata.account_id);
  return (named ?? rows[0])?.id ?? null;
}

/**
 * Asks Stripe about subscriptions that have ended by our clock only, at most every ten minutes, and
 * saves the result. Returns whether there were any.
 */
export async function saveLapsedSubscriptions(
  db: Db,
  stripe: Stripe,
  accountId: string,
  now: number,
) {
  const lapsed = (await listGrants(db, accountId)).flatMap((grant) =>
    grant.source_ref !== null && hasLapsed(grant, now) ? [grant.source_ref] : [],
  );
  for (const id of lapsed) {
    await saveSubscription(db, await fetchSubscription(stripe, id, optional), now);
  }
  return lapsed.length > 0;
}

function hasLapsed(grant: Awaited<ReturnType<typeof listGrants>>[number], now: number) {
  const { source, status, ends_at, synced_at } = grant;
  const isOver = source === "subscription" && status !== "ended" && (ends_at ?? now + 1) <= now;
  return isOver && Math.abs(now - synced_at) > 10 * minute;
}

/**
 * Fetches every subscription from Stripe and saves what webhooks missed. Returns how many belong to
 * accounts here and how many do not.
 */
export async function reconcile(db: Db, stripe: Stripe) {
  const counts = { saved: 0, unknown: 0 };
  let after: string | undefined;
  do {
    const syncedAt = Date.now();
    const page = await stripe.subscriptions.list({
      status: "all",
      limit: 100,
      expand: ["data.latest_invoice"],
      ...(after && { starting_after: after }),
    });
    for (const subscription of page.data) {
      const isOurs = await saveSubscription(db, subscription, syncedAt);
      counts[isOurs ? "saved" : "unknown"] += 1;
    }
    after = page.has_more ? page.data.at(-1)?.id : undefined;
  } while (after);
  return counts;
}
