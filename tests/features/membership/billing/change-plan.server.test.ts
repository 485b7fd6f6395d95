import { expect, test } from "vitest";
import { changePlan, previewChange } from "~/features/membership/billing/change-plan.server";
import { setStop } from "~/features/membership/billing/own-subscription.server";
import { listGrants } from "~/features/membership/grants.server";
import { saveSubscription } from "~/features/membership/stripe/subscriptions.server";
import { day } from "~/time";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber } from "../a-shop";

test("a change shows what Stripe charges for it, happens once, and saves the new end", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  standIn.clock.setTime(Date.now() + 10 * day);

  const preview = (await previewChange(db, shop, account.id, { to: "year" }))!;
  expect(preview).toMatchObject({
    from: { interval: "month", price: { amount: 1900 } },
    to: { interval: "year", price: { amount: 15_600 } },
    credit: { amount: 0 },
  });
  const sum = preview.lines.reduce((total, { amount }) => total + amount.amount, 0);
  expect(preview.due.amount).toBe(sum);
  expect(preview.due.amount).toBeLessThan(15_600);
  expect((await stripe.invoices.list()).data).toHaveLength(1);

  const shown = { to: "year", at: preview.figuredAt, due: preview.due.amount } as const;
  const presses = [1, 2, 3].map(() => changePlan(db, shop, account.id, shown));
  expect(await Promise.all(presses)).toContainEqual({ kind: "changed" });

  expect(await changePlan(db, shop, account.id, shown)).toEqual({ kind: "changed" });
  const invoices = (await stripe.invoices.list()).data;
  expect(invoices.map(({ total }) => total)).toEqual([preview.due.amount, 1900]);
  const changed = await stripe.subscriptions.retrieve(subscription.id);
  expect(changed.items.data.map(({ price }) => price.id)).toEqual(["price_kw_year"]);
  const [grant] = await listGrants(db, account.id);
  expect(grant!.ends_at! - Date.now()).toBeGreaterThan(360 * day);
  expect(await previewChange(db, shop, account.id, { to: "year" })).toBeNull();
});

test("a change that costs something else now, or that the bank declines, changes nothing", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop, {
    paymentMethod: "pm_card_chargeCustomerFail",
  });
  const { figuredAt: at, due } = (await previewChange(db, shop, account.id, { to: "year" }))!;

  const cheaper = { to: "year", at, due: 1 } as const;
  expect(await changePlan(db, shop, account.id, cheaper)).toEqual({ kind: "differs" });
  const shown = { to: "year", at, due: due.amount } as const;
  expect(await changePlan(db, shop, account.id, shown)).toEqual({ kind: "declined" });

  const [item] = (await stripe.subscriptions.retrieve(subscription.id)).items.data;
  expect(item!.price.id).toBe("price_kw_month");
  const other = await anAccount(db);
  expect(await previewChange(db, shop, other.id, { to: "year" })).toBeNull();
});

test("a change to the cheaper plan charges nothing and says what stays as a credit", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account } = await aSubscriber(db, {
    ...shop,
    prices: { ...shop.prices, month: "price_kw_year" },
  });

  const preview = (await previewChange(db, shop, account.id, { to: "month" }))!;

  expect(preview.due.amount).toBe(0);
  expect(preview.credit.amount).toBe(15_600 - 1900);
  const shown = { to: "month", at: preview.figuredAt, due: 0 } as const;
  expect(await changePlan(db, shop, account.id, shown)).toEqual({ kind: "changed" });
  expect((await stripe.charges.list()).data).toHaveLength(1);
});

test("a membership is stopped with its paid period and taken up again, also twice", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account, subscription } = await aSubscriber(db, shop);
  await saveSubscription(db, subscription, 1);
  const end = subscription.items.data[0]!.current_period_end * 1000;
  const endsAt = async () => (await listGrants(db, account.id))[0]!.ends_at;

  for (const _ of [1, 2]) expect(await setStop(db, stripe, account.id, true)).toBe(true);
  expect(await endsAt()).toBe(end);
  for (const _ of [1, 2]) expect(await setStop(db, stripe, account.id, false)).toBe(true);
  expect(await endsAt()).toBe(end + day);
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(false);

  await stripe.subscriptions.update(subscription.id, { cancel_at: Math.floor(end / 1000) - 3600 });
  await setStop(db, stripe, account.id, false);
  expect((await stripe.subscriptions.retrieve(subscription.id)).cancel_at).toBeNull();
  expect(await setStop(db, stripe, (await anAccount(db)).id, true)).toBe(false);
});
