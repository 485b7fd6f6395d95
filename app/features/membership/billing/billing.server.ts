import type Stripe from "stripe";
import type { Db } from "#db/database";
import { second } from "~/time";
import { isForNothing, isLive } from "../access";
import type { Billing, PaymentCard, Receipt } from "./billing";
import { listGrants } from "../grants.server";
import { paymentNeedOf } from "./payment-need";
import { isGone, resultWithin, StripeUnavailable, type Shop } from "../stripe/stripe.server";
import { grantOf, periodOf, saveSubscription } from "../stripe/subscriptions.server";

type Grants = Awaited<ReturnType<typeof listGrants>>;

/** What Stripe knows about a customer. */
interface Account {
  subscriptions: Stripe.Subscription[];
  invoices: Stripe.Invoice[];
  /** Whether the customer was deleted at Stripe. */
  isGone?: boolean;
}

/**
 * Asks Stripe about the account's subscriptions, saves what a webhook may have missed, and returns
 * what the billing page shows. When Stripe does not answer, it returns what our own tables say.
 */
export async function syncBilling(
  db: Db,
  shop: Shop | null,
  accountId: string,
  now = Date.now(),
): Promise<Billing> {
  const { stripe_customer_id: customer } = await db
    .selectFrom("account")
    .select("stripe_customer_id")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const syncedAt = Date.now();
  const account = shop && customer ? await askStripe(shop.stripe, customer) : nothing;
  for (const subscription of account?.subscriptions ?? []) {
    await saveSubscription(db, subscription, syncedAt);
  }
  const grants = await listGrants(db, accountId);
  return {
    ...membershipOf(grants, account?.subscriptions ?? [], now),
    isForNothing: grants.some((one) => isForNothing(one) && isLive(one, now)),
    monthsAfter: grants.reduce((sum, { months_after }) => sum + (months_after ?? 0), 0),
    receipts: account && account.invoices.flatMap(receiptOf),
    hasPortal: shop !== null && customer !== null && !account?.isGone,
  };
}

const nothing: Account = { subscriptions: [], invoices: [] };

/** Returns null if Stripe does not answer. The page opens without it. */
async function askStripe(stripe: Stripe, customer: string): Promise<Account | null> {
  const options = { timeout: 2_000, maxNetworkRetries: 0 };
  const expand = ["data.latest_invoice", "data.default_payment_method"];
  const asking = Promise.all([
    stripe.subscriptions.list({ customer, status: "all", limit: 10, expand }, options),
    stripe.invoices.list({ customer, limit: 24 }, options),
  ]);
  try {
    const [subscriptions, invoices] = await resultWithin(2_200, asking);
    return { subscriptions: subscriptions.data, invoices: invoices.data };
  } catch (error) {
    if (error instanceof StripeUnavailable) return null;
    if (isGone(error)) return { ...nothing, isGone: true };
    throw error;
  }
}

type Membership = Omit<Billing, "receipts" | "hasPortal" | "isForNothing" | "monthsAfter">;

function membershipOf(
  grants: Grants,
  subscriptions: Stripe.Subscription[],
  now: number,
): Membership {
  const live = grants.filter((grant) => isLive(grant, now));
  const bought =
    live.find(({ source }) => source === "subscription") ??
    grants.find(({ status }) => status === "past_due");
  if (bought) {
    const subscription = subscriptions.find(({ id }) => id === bought.source_ref);
    const isOpen = live.length > 0;
    return subscription ? boughtNow(subscription, isOpen) : boughtAsNoted(bought, isOpen);
  }
  const unpaid = subscriptions.find(({ status }) => status === "unpaid");
  if (unpaid && live.length === 0) {
    const plan = planOf(unpaid);
    return { state: "past-due", isOpen: false, endsAt: null, plan, nextPaymentAt: null };
  }
  const ends = (live.length > 0 ? live : grants).map(({ ends_at }) => ends_at ?? Infinity);
  const end = ends.length > 0 ? Math.max(...ends) : Infinity;
  return {
    ...notPaying,
    state: givenState(live, now),
    isOpen: live.length > 0,
    endsAt: Number.isFinite(end) ? end : null,
  };
}

function givenState(live: Grants, now: number) {
  if (live.length === 0) return "none";
  return paymentNeedOf(live, now)?.kind === "trial" ? "trial" : "given";
}

const notPaying = { plan: null, nextPaymentAt: null };

function boughtNow(subscription: Stripe.Subscription, isOpen: boolean): Membership {
  const { status, endsAt } = grantOf(subscription);
  const plan = planOf(subscription);
  if (status === "past_due") {
    const nextPaymentAt = nextTry(subscription.latest_invoice);
    return { state: "past-due", isOpen, endsAt, plan, nextPaymentAt };
  }
  if (subscription.cancel_at_period_end || subscription.cancel_at !== null) {
    return { state: "ending", isOpen, endsAt, plan, nextPaymentAt: null };
  }
  if (subscription.pause_collection) {
    const { resumes_at } = subscription.pause_collection;
    const nextPaymentAt = resumes_at === null ? null : resumes_at * second;
    return { state: "not-charged", isOpen, endsAt: null, plan, nextPaymentAt };
  }
  const nextPaymentAt = periodOf(subscription).end;
  return { state: "paying", isOpen, endsAt: null, plan, nextPaymentAt };
}

/** The membership from our own tables. It names no end, because they do not say if an end is final. */
function boughtAsNoted({ status, ends_at }: Grants[number], isOpen: boolean): Membership {
  const isPastDue = status === "past_due";
  const state = isPastDue ? "past-due" : "paying";
  return { ...notPaying, state, isOpen, endsAt: isPastDue ? ends_at : null };
}

function planOf(subscription: Stripe.Subscription): Membership["plan"] {
  const price = subscription.items.data[0]?.price;
  if (!price?.recurring || price.unit_amount === null) return null;
  return {
    interval: price.recurring.interval === "year" ? "year" : "month",
    price: { amount: price.unit_amount, currency: price.currency },
    card: cardOf(subscription.default_payment_method),
  };
}

function cardOf(method: Stripe.Subscription["default_payment_method"]): PaymentCard | null {
  if (method === null || typeof method === "string" || !method.card) return null;
  const { last4, exp_month, exp_year } = method.card;
  return { last4, month: exp_month, year: exp_year };
}

function nextTry(invoice: Stripe.Subscription["latest_invoice"]) {
  if (invoice === null || typeof invoice === "string") return null;
  return invoice.next_payment_attempt === null ? null : invoice.next_payment_attempt * second;
}

const receiptStates = new Map<string, Receipt["state"]>([
  ["paid", "paid"],
  ["void", "void"],
]);

function receiptOf(invoice: Stripe.Invoice): Receipt[] {
  const { id, status, created, lines, currency, total, hosted_invoice_url } = invoice;
  if (!id || status === null || status === "draft") return [];
  const paidFor = lines.data.at(-1)?.period;
  return [
    {
      id,
      date: created * second,
      period: {
        from: (paidFor?.start ?? created) * second,
        to: (paidFor?.end ?? created) * second,
      },
      state: receiptStates.get(status) ?? "unpaid",
      amount: { amount: total, currency },
      url: status === "paid" ? (hosted_invoice_url ?? null) : null,
    },
  ];
}
