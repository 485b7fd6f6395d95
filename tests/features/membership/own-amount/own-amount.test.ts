import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { openCheckout } from "~/features/membership/checkout/checkout.server";
import { hasLiveGrant, listGrants } from "~/features/membership/grants.server";
import { amountWords, readAmount } from "~/features/membership/own-amount/amount";
import { chooseAmount } from "~/features/membership/own-amount/own-amount.server";
import { reconcile } from "~/features/membership/stripe/subscriptions.server";
import { announceTrialEnds } from "~/features/membership/trial.server";
import { addMonths, day } from "~/time";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, pay } from "#tests/features/membership/a-shop";

const dollars = (amount: number) => ({ amount, currency: "usd" });

async function liveSources(db: Db, accountId: string, now = Date.now()) {
  const grants = await listGrants(db, accountId);
  return grants
    .filter((one) => one.status !== "ended" && one.ends_at! > now)
    .map((one) => one.source);
}

test("an amount is read as people type it, within the limits of its currency", () => {
  const typed = ["0", "5", " $5.50 ", "4,5", "5 USD", "0.00", "100"];
  expect(typed.map((one) => readAmount(one, "usd"))).toEqual([0, 500, 550, 450, 500, 0, 10_000]);
  const wrong = ["", "five", "-5", "0.99", "101", "5.505", "1e3", "5.5.5", "1,000"];
  expect(wrong.map((one) => readAmount(one, "usd"))).toEqual(wrong.map(() => null));
  expect([readAmount("500", "jpy"), readAmount("500.5", "jpy"), readAmount("5", "isk")]).toEqual([
    ...[500, null, null],
  ]);
  expect(readAmount("5", "constructor")).toBeNull();
  expect(amountWords("usd")).toBe("0, or from $1 to $100");
});

test("nothing opens the course for a year, once, without a card and without Stripe", async () => {
  const db = await testDb();
  const { shop, standIn } = await aShop();
  const account = await anAccount(db, { reply_mail: 1 });
  standIn.trouble = "down";
  const now = Date.now();

  const choose = (at: number) => chooseAmount(db, shop, account, dollars(0), at);
  await Promise.all([choose(now), choose(now), choose(now)]);

  expect(await liveSources(db, account.id)).toEqual(["complimentary"]);
  const end = addMonths(now, 12);
  expect(await hasLiveGrant(db, account.id, end - 1)).toBe(true);
  expect(await hasLiveGrant(db, account.id, end)).toBe(false);
  await announceTrialEnds(db, end - 2 * day);
  expect(
    await db.selectFrom("job").select("name").where("name", "=", "mail").execute(),
  ).toHaveLength(1);
  await choose(end - 2 * day);
  expect(await hasLiveGrant(db, account.id, end + day)).toBe(true);
});

test("a gift is not shortened or doubled by choosing nothing", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const account = await anAccount(db);
  await aGrant(db, account.id, { source: "gift", ends_at: Date.now() + day });

  await chooseAmount(db, shop, account, dollars(0));

  expect(await liveSources(db, account.id)).toEqual(["gift"]);
});

test("an amount is charged by the month for the same product, and only once", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const account = await anAccount(db);
  await chooseAmount(db, shop, account, dollars(0));

  const chosen = await chooseAmount(db, shop, account, dollars(450));
  expect(await chooseAmount(db, shop, account, dollars(450))).toEqual(chosen);
  if (chosen.kind !== "pay") throw new Error("There is no payment page");
  await pay(chosen.url);
  await reconcile(db, stripe);

  const [subscription] = (await stripe.subscriptions.list()).data;
  expect(subscription!.items.data[0]!.price).toMatchObject({
    ...{ unit_amount: 450, currency: "usd", product: "prod_kw_learning" },
    ...{ recurring: { interval: "month", interval_count: 1 }, active: false },
  });
  expect(await liveSources(db, account.id)).toContain("subscription");
  expect(await chooseAmount(db, shop, account, dollars(300))).toEqual({ kind: "member" });
  expect(await openCheckout(db, shop, account, "month")).toEqual({ kind: "member" });
});

test("a member whose payment failed pays less, and nothing closes in between", async () => {
  const db = await testDb();
  const { shop, stripe, standIn } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  const method = await stripe.paymentMethods.attach("pm_card_chargeCustomerFail", {
    customer: account.stripe_customer_id!,
  });
  await stripe.subscriptions.update(subscription.id, { default_payment_method: method.id });
  standIn.clock.advance(32 * day);
  await reconcile(db, stripe);
  expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe("past_due");
  const [before] = await listGrants(db, account.id);

  const chosen = await chooseAmount(db, shop, account, dollars(300), before!.ends_at! - day);

  expect(chosen.kind).toBe("pay");
  const grants = await listGrants(db, account.id);
  expect(grants.find(({ source }) => source === "subscription")!.status).toBe("ended");
  expect(grants.find(({ source }) => source === "complimentary")!.ends_at).toBe(before!.ends_at);
  const invoices = (await stripe.invoices.list()).data.map(({ status }) => status);
  expect(invoices.toSorted()).toEqual(["paid", "void"]);
});
