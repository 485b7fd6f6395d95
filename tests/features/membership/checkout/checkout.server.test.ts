import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { confirmCheckout, openCheckout } from "~/features/membership/checkout/checkout.server";
import { listGrants, hasLiveGrant } from "~/features/membership/grants.server";
import {
  resultWithin,
  StripeUnavailable,
  type Shop,
} from "~/features/membership/stripe/stripe.server";
import { saveSubscription } from "~/features/membership/stripe/subscriptions.server";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, pay, subscribe } from "#tests/features/membership/a-shop";

async function pageFor(db: Db, shop: Shop, buyer: { id: string; email: string }) {
  const checkout = await openCheckout(db, shop, buyer, "month");
  if (checkout.kind !== "pay") throw new Error("There is a membership already");
  return checkout.url;
}

async function openSessions({ stripe }: Shop) {
  return (await stripe.checkout.sessions.list({ limit: 100 })).data.filter(
    ({ status }) => status === "open",
  );
}

test("twenty concurrent clicks get one customer and one payment page", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(db);

  const clicks = Array.from({ length: 20 }, () => pageFor(db, shop, buyer));
  const pages = new Set(await Promise.all(clicks));

  expect(pages.size).toBe(1);
  expect(await openSessions(shop)).toHaveLength(1);
  expect((await stripe.customers.list()).data).toHaveLength(1);
});

test("a click a minute later gets the same page", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);

  expect(await pageFor(db, shop, buyer)).toBe(await pageFor(db, shop, buyer));
});

test("a checkout for the other plan closes the first page", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);

  await openCheckout(db, shop, buyer, "month");
  await openCheckout(db, shop, buyer, "year");

  expect(await openSessions(shop)).toMatchObject([{ metadata: { price: "price_kw_year" } }]);
});

test("after a page expires, the next click opens a new one", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(db);
  const first = await pageFor(db, shop, buyer);
  const [session] = await openSessions(shop);
  await stripe.checkout.sessions.expire(session!.id);

  expect(await pageFor(db, shop, buyer)).not.toBe(first);
});

test("a customer whose id was not saved is not created twice", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(db);
  await pageFor(db, shop, buyer);
  await db.updateTable("account").set({ stripe_customer_id: null }).execute();

  await pageFor(db, shop, buyer);

  expect((await stripe.customers.list()).data).toHaveLength(1);
});

test("Stripe gets ids and nothing about the subject", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(db, { alias: "Rowan" });

  await pageFor(db, shop, buyer);

  const [customer] = (await stripe.customers.list()).data;
  const [session] = await openSessions(shop);
  expect(customer).toMatchObject({ email: buyer.email, metadata: { account_id: buyer.id } });
  expect(session).toMatchObject({ client_reference_id: buyer.id });
  expect(session?.metadata).toEqual({ price: "price_kw_month" });
  expect(JSON.stringify([customer, session])).not.toMatch(/Rowan|Kithwell|lesson|CRAFT/i);
});

test("a member who returns from paying has access before any webhook", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);
  const back = await pay(await pageFor(db, shop, buyer));

  const session = back.searchParams.get("session")!;
  expect(back.pathname).toBe("/membership/return");
  expect(await confirmCheckout(db, shop, buyer.id, session)).toBe("member");

  expect(await hasLiveGrant(db, buyer.id)).toBe(true);
  expect(await confirmCheckout(db, shop, buyer.id, session)).toBe("member");
  expect(await listGrants(db, buyer.id)).toHaveLength(1);
});

test("an unpaid page gives no access", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);
  await pageFor(db, shop, buyer);
  const [session] = await openSessions(shop);

  expect(await confirmCheckout(db, shop, buyer.id, session!.id)).toBe("unpaid");
  expect(await listGrants(db, buyer.id)).toEqual([]);
});

test("another account's checkout and a made-up id are unknown", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const [buyer, other] = [await anAccount(db), await anAccount(db)];
  const back = await pay(await pageFor(db, shop, buyer));

  const session = back.searchParams.get("session")!;
  expect(await confirmCheckout(db, shop, other.id, session)).toBe("unknown");
  expect(await confirmCheckout(db, shop, other.id, "cs_test_none")).toBe("unknown");
  expect(await confirmCheckout(db, shop, other.id, "../customers")).toBe("unknown");
  expect(await hasLiveGrant(db, other.id)).toBe(false);
});

test("a member cannot buy a second membership, even before the webhook of the first", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const account = await anAccount(db);
  await pageFor(db, shop, account);
  const [customer] = (await stripe.customers.list()).data;
  await subscribe(stripe, { ...account, stripe_customer_id: customer!.id }, shop.prices.month);

  expect(await openCheckout(db, shop, account, "month")).toEqual({ kind: "member" });

  expect(await openSessions(shop)).toEqual([]);
  expect((await stripe.subscriptions.list()).data).toHaveLength(1);
  expect(await hasLiveGrant(db, account.id)).toBe(true);
});

test.each([
  ["complimentary", "member"],
  ["gift", "member"],
  ["trial", "pay"],
] as const)("checkout for an account whose membership is %s: %s", async (source, kind) => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);
  await aGrant(db, buyer.id, { source });

  expect(await openCheckout(db, shop, buyer, "month")).toMatchObject({ kind });
});

test("a failed payment is not bought again, and an ended membership can be", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop();
  const paymentMethod = "pm_card_chargeCustomerFail";
  const { account, subscription } = await aSubscriber(db, shop, { paymentMethod });
  standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 7_200_000);
  expect(await openCheckout(db, shop, account, "month")).toEqual({ kind: "member" });

  await saveSubscription(db, await stripe.subscriptions.cancel(subscription.id), Date.now() + 1);
  expect(await openCheckout(db, shop, account, "month")).toMatchObject({ kind: "pay" });
});

test.each(["down", "rate-limited", "hanging", "cutting"] as const)(
  "with Stripe %s, the checkout fails in time and a later click works",
  async (trouble) => {
    const db = await testDb();
    const { standIn, shop } = await aShop();
    const buyer = await anAccount(db);
    standIn.trouble = trouble;

    const asked = Date.now();
    await expect(
      resultWithin(12_000, openCheckout(db, shop, buyer, "month")),
    ).rejects.toBeInstanceOf(StripeUnavailable);
    expect(Date.now() - asked).toBeLessThan(40_000);

    standIn.trouble = null;
    expect(await openCheckout(db, shop, buyer, "month")).toMatchObject({ kind: "pay" });
  },
);
