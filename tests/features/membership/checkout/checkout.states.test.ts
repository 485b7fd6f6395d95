import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { confirmCheckout, openCheckout } from "~/features/membership/checkout/checkout.server";
import { hasLiveGrant } from "~/features/membership/grants.server";
import type { Shop } from "~/features/membership/stripe/stripe.server";
import { decisionOn, saveSubscription } from "~/features/membership/stripe/subscriptions.server";
import { day } from "~/time";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, pay } from "#tests/features/membership/a-shop";

async function pageFor(db: Db, shop: Shop, buyer: { id: string; email: string }) {
  const checkout = await openCheckout(db, shop, buyer, "month");
  if (checkout.kind !== "pay") throw new Error("There is a membership already");
  return checkout.url;
}

test("a trial member pays now, is charged when the trial ends, and has access without a gap", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop();
  const buyer = await anAccount(db);
  const trialEnd = Date.now() + 10 * day;
  await aGrant(db, buyer.id, { source: "trial", ends_at: trialEnd });
  const page = await pageFor(db, shop, buyer);
  expect(await pageFor(db, shop, buyer)).toBe(page);
  const session = (await pay(page)).searchParams.get("session")!;
  expect(await confirmCheckout(db, shop, buyer.id, session)).toBe("member");

  const [subscription] = (await stripe.subscriptions.list()).data;
  expect(subscription).toMatchObject({ status: "trialing" });
  expect(subscription!.trial_end! * 1000 - trialEnd).toBeLessThan(1000);
  for (const at of [Date.now(), trialEnd - 1, trialEnd, trialEnd + day / 2]) {
    expect(await hasLiveGrant(db, buyer.id, at)).toBe(true);
  }
  expect((await stripe.invoices.list()).data.map(({ total }) => total)).toEqual([0]);
  standIn.clock.setTime(trialEnd + 2 * 3_600_000);
  await saveSubscription(db, (await stripe.subscriptions.list()).data[0]!, Date.now());
  expect((await stripe.invoices.list()).data.map(({ total }) => total)).toEqual([1900, 0]);
  expect(await hasLiveGrant(db, buyer.id, trialEnd + 20 * day)).toBe(true);
});

test("in the last two days of a trial, the payment is taken at once", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(db);
  await aGrant(db, buyer.id, { source: "trial", ends_at: Date.now() + 2 * day });
  await pay(await pageFor(db, shop, buyer));

  expect((await stripe.subscriptions.list()).data).toMatchObject([{ status: "active" }]);
});

test.each([
  ["active", "refuse"],
  ["trialing", "refuse"],
  ["past_due", "refuse"],
  ["unpaid", "refuse"],
  ["paused", "end"],
  ["incomplete", "end"],
  ["incomplete_expired", "ignore"],
  ["canceled", "ignore"],
  ["a status of next year", "refuse"],
] as const)("for a buyer, a subscription that is %s means: %s", (status, ifBuying) => {
  expect(decisionOn({ status: status as "active" })).toMatchObject({ ifBuying });
});

test("a subscription that is unpaid is not bought again", async () => {
  const db = await testDb();
  const { standIn, shop } = await aShop({ afterFailedPayments: "unpaid" });
  const paymentMethod = "pm_card_chargeCustomerFail";
  const { account, subscription } = await aSubscriber(db, shop, { paymentMethod });
  standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 40 * day);

  expect(await openCheckout(db, shop, account, "month")).toEqual({ kind: "member" });
});

test("a promotion code of Stripe lowers the price on the payment page", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  await pageFor(db, shop, await anAccount(db));

  const [session] = (await stripe.checkout.sessions.list()).data;
  expect(session).toMatchObject({ allow_promotion_codes: true });
});
