import type Stripe from "stripe";
import { expect, test } from "vitest";
import { isAnyLive } from "~/features/membership/access";
import { listGrants } from "~/features/membership/grants.server";
import { idOf } from "~/features/membership/stripe/stripe.server";
import {
  fetchSubscription,
  grantOf,
  reconcile,
  saveSubscription,
} from "~/features/membership/stripe/subscriptions.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, saveState, subscribe } from "#tests/features/membership/a-shop";

const day = 86_400_000;
const start = Date.UTC(2026, 10, 22, 9);
const end = Date.UTC(2026, 11, 22, 9);

function aSubscription(values: Partial<Stripe.Subscription> = {}) {
  const period = { current_period_start: start / 1000, current_period_end: end / 1000 };
  return {
    id: "sub_1",
    status: "active",
    cancel_at: null,
    cancel_at_period_end: false,
    ended_at: null,
    latest_invoice: null,
    items: { data: [period] },
    ...values,
  } as Stripe.Subscription;
}

test.each([
  ["active", "active"],
  ["trialing", "active"],
  ["past_due", "past_due"],
  ["unpaid", "ended"],
  ["incomplete", "ended"],
  ["incomplete_expired", "ended"],
  ["canceled", "ended"],
  ["paused", "ended"],
  ["a status of the future", "ended"],
])("a subscription that is %s gives a grant that is %s", (status, given) => {
  const subscription = aSubscription({ status: status as Stripe.Subscription.Status });

  expect(grantOf(subscription).status).toBe(given);
});

test("a subscription that renews stays open for a day after its period", () => {
  expect(grantOf(aSubscription()).endsAt).toBe(end + day);
});

test("a subscription that is canceled at the period's end is open until then", () => {
  expect(grantOf(aSubscription({ cancel_at_period_end: true })).endsAt).toBe(end);
  expect(grantOf(aSubscription({ cancel_at: end / 1000 })).endsAt).toBe(end);
  expect(grantOf(aSubscription({ cancel_at: start / 1000 + 60 })).endsAt).toBe(start + 60_000);
});

test("a subscription with several items is open until the last period ends", () => {
  const data = [end, end + 9 * day].map((ms) => ({
    current_period_start: start / 1000,
    current_period_end: ms / 1000,
  }));
  const items = { data } as Stripe.Subscription["items"];

  expect(grantOf(aSubscription({ items })).endsAt).toBe(end + 10 * day);
});

test("after a failed payment, content is open for fourteen days from the invoice", () => {
  const latest_invoice = { created: start / 1000 + 60 } as Stripe.Invoice;

  expect(grantOf(aSubscription({ status: "past_due" })).endsAt).toBe(start + 14 * day);
  expect(grantOf(aSubscription({ status: "past_due", latest_invoice })).endsAt).toBe(
    start + 60_000 + 14 * day,
  );
});

test("the grace period ends with a canceled subscription", () => {
  const subscription = aSubscription({ status: "past_due", cancel_at: start / 1000 + 60 });

  expect(grantOf(subscription).endsAt).toBe(start + 60_000);
});

test("an older state never overwrites a newer one", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const state = { subscriptionId: "sub_1", endsAt: end };

  await saveState(db, id, { ...state, status: "ended", syncedAt: 200 });
  await saveState(db, id, { ...state, status: "active", syncedAt: 100 });

  expect(await listGrants(db, id)).toMatchObject([{ status: "ended", synced_at: 200 }]);
});

test("a state from a clock that ran ahead is overwritten as soon as Stripe is asked again", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const state = { subscriptionId: "sub_1", endsAt: end };
  await saveState(db, id, {
    ...state,
    status: "active",
    syncedAt: Date.now() + day,
  });

  await saveState(db, id, { ...state, status: "ended", syncedAt: Date.now() });

  expect(await listGrants(db, id)).toMatchObject([{ status: "ended" }]);
});

test("the audit log says when a subscription began to open the content and when it ended", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const state = { subscriptionId: "sub_1", endsAt: end };
  const statuses = ["ended", "active", "active", "past_due", "ended", "ended", "active"] as const;
  for (const [syncedAt, status] of statuses.entries()) {
    await saveState(db, id, { ...state, status, syncedAt });
  }
  // An older state changes nothing, so it is not recorded either.
  await saveState(db, id, { ...state, status: "ended", syncedAt: 0 });

  const [grant] = await listGrants(db, id);
  const entries = await db.selectFrom("audit_entry").selectAll().orderBy("seq").execute();
  const of = { actor: "stripe", object: `grant ${grant!.id}`, subject: expect.any(String) };
  expect(entries).toMatchObject([
    { ...of, action: "grant.give" },
    { ...of, action: "grant.end" },
    { ...of, action: "grant.give" },
  ]);
  expect(JSON.stringify(entries)).not.toContain(id);
});

test("the end of an old subscription does not end a newer one, in either order", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account, subscription: old } = await aSubscriber(db, shop);
  const newer = await subscribe(stripe, account, shop.prices.year);
  await stripe.subscriptions.cancel(old.id);

  await saveSubscription(db, await fetchSubscription(stripe, newer.id), 1);
  await saveSubscription(db, await fetchSubscription(stripe, old.id), 2);

  expect(isAnyLive(await listGrants(db, account.id), Date.now())).toBe(true);
});

test("a failed renewal stays open during the grace period, then closes, and opens when it is paid", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop({ afterFailedPayments: "unpaid" });
  const paymentMethod = "pm_card_chargeCustomerFail";
  const { account, subscription } = await aSubscriber(db, shop, { paymentMethod });
  const renewal = subscription.items.data[0]!.current_period_end * 1000;
  standIn.clock.setTime(renewal + 2 * 3_600_000);

  const pastDue = await fetchSubscription(stripe, subscription.id);
  await saveSubscription(db, pastDue, 1);
  const grants = await listGrants(db, account.id);

  expect(pastDue.status).toBe("past_due");
  expect(isAnyLive(grants, renewal + 14 * day - 1)).toBe(true);
  expect(isAnyLive(grants, renewal + 14 * day)).toBe(false);

  const customer = account.stripe_customer_id!;
  const good = await stripe.paymentMethods.attach("pm_card_visa", { customer });
  await stripe.subscriptions.update(subscription.id, { default_payment_method: good.id });
  await stripe.invoices.pay(idOf(pastDue.latest_invoice!));
  await saveSubscription(db, await fetchSubscription(stripe, subscription.id), 2);
  expect(isAnyLive(await listGrants(db, account.id), renewal + 20 * day)).toBe(true);
});

test("a subscription of no account here changes nothing", async () => {
  const db = await testDb();
  const subscription = aSubscription({ metadata: { account_id: "gone" }, customer: "cus_other" });

  expect(await saveSubscription(db, subscription, 1)).toBe(false);
  expect(await db.selectFrom("grant").selectAll().execute()).toEqual([]);
});

test("reconcile saves everything that webhooks missed", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  const { account: leaver, subscription: ending } = await aSubscriber(db, shop);
  await saveSubscription(db, await fetchSubscription(stripe, ending.id), 1);
  await stripe.subscriptions.cancel(ending.id);
  const stranger = await stripe.customers.create({ email: "someone@example.org" });
  await subscribe(stripe, { id: "nobody", stripe_customer_id: stranger.id }, shop.prices.month);

  expect(await reconcile(db, stripe)).toEqual({ saved: 2, unknown: 1 });

  expect(await listGrants(db, account.id)).toMatchObject([
    { source_ref: subscription.id, status: "active" },
  ]);
  expect(await listGrants(db, leaver.id)).toMatchObject([{ status: "ended" }]);
});
