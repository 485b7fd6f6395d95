import { expect, test } from "vitest";
import { reconcileGifts } from "~/features/membership/gifts/gift-payments.server";
import { findGivenGift, requireGivenGift } from "~/features/membership/gifts/given-gifts.server";
import { redeemGift } from "~/features/membership/gifts/redeem-gift.server";
import { returnGift } from "~/features/membership/gifts/return-gift.server";
import { applyStripeEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { addMonths, day } from "~/time";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { eventsOf, saveState } from "../a-shop";
import { aGiftShop, buy, codeFor, grantsOf } from "./a-gift";

test("a gift begins when everything that is open now ends", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const now = Date.now();
  const trialEnd = now + 5 * day;
  const account = await anAccount(db);
  await aGrant(db, account.id, { source: "trial", ends_at: trialEnd });
  const first = await redeemGift(db, account.id, await codeFor(db, shop), now);
  expect(first).toMatchObject({ endsAt: addMonths(trialEnd, 12), isAfterPaid: false });
  const second = await redeemGift(
    db,
    account.id,
    await codeFor(db, shop, { plan: "gift-quarter" }),
    now,
  );
  expect(second).toMatchObject({ endsAt: addMonths(addMonths(trialEnd, 12), 3) });

  const endless = await anAccount(db);
  await aGrant(db, endless.id);
  const code = await codeFor(db, shop);
  expect(await redeemGift(db, endless.id, code)).toEqual({ kind: "endless" });
  expect(await redeemGift(db, (await anAccount(db)).id, code)).toMatchObject({ kind: "open" });
});

test("a gift during a paid membership moves with each renewal and begins at its real end", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const account = await anAccount(db);
  const now = Date.now();
  const state = { subscriptionId: "sub_1", status: "active" as const, syncedAt: now };
  await saveState(db, account.id, { ...state, endsAt: now + 30 * day });
  const gift = await redeemGift(db, account.id, await codeFor(db, shop), now);
  expect(gift).toMatchObject({ endsAt: addMonths(now + 30 * day, 12), isAfterPaid: true });

  await saveState(db, account.id, { ...state, endsAt: now + 60 * day, syncedAt: now + 1 });
  expect(await grantsOf(db, account)).toMatchObject([{ ends_at: addMonths(now + 60 * day, 12) }]);

  const ended = { ...state, status: "ended" as const, endsAt: now - 1, syncedAt: now + 2 };
  await saveState(db, account.id, ended);
  expect(await grantsOf(db, account)).toMatchObject([{ ends_at: addMonths(now - 1, 12) }]);

  // A later membership does not make the gift longer.
  const later = { ...state, subscriptionId: "sub_2", endsAt: now + 90 * day, syncedAt: now + 3 };
  await saveState(db, account.id, later);
  expect(await grantsOf(db, account)).toMatchObject([{ ends_at: addMonths(now - 1, 12) }]);
});

test("an unused gift is returned once within 60 days, and its code then opens nothing", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const token = await buy(db, shop);
  const { id: giftId, gift } = await requireGivenGift(db, shop, token);
  const giver = { giftId, accountId: null };
  expect(await returnGift(db, giver, Date.now() + 61 * day)).toBe(false);

  const presses = await Promise.all([returnGift(db, giver), returnGift(db, giver)]);
  expect(presses.filter(Boolean)).toHaveLength(1);
  const jobs = await db.selectFrom("job").select(["name"]).execute();
  expect(jobs).toEqual([{ name: "gift refund" }]);
  expect(await redeemGift(db, (await anAccount(db)).id, gift.code!)).toEqual({ kind: "refused" });
  expect(await db.selectFrom("audit_entry").select(["actor", "action"]).execute()).toEqual([
    { actor: "giver", action: "gift.return" },
  ]);

  const used = await requireGivenGift(db, shop, await buy(db, shop));
  await redeemGift(db, (await anAccount(db)).id, used.gift.code!);
  expect(await returnGift(db, { giftId: used.id, accountId: null })).toBe(false);
});

test("a payment that Stripe gave back or a bank took ends the gift, also one that was used", async () => {
  const db = await testDb();
  const { shop, stripe } = await aGiftShop();
  const token = await buy(db, shop);
  const { gift } = await requireGivenGift(db, shop, token);
  const receiver = await anAccount(db);
  await redeemGift(db, receiver.id, gift.code!);
  const { payment_intent } = await db
    .selectFrom("gift")
    .select("payment_intent")
    .executeTakeFirstOrThrow();
  await stripe.refunds.create({ payment_intent: payment_intent!, amount: 100 });
  for (const event of await eventsOf(shop)) await applyStripeEvent(db, stripe, event);
  expect(await grantsOf(db, receiver)).toMatchObject([{ status: "active" }]);

  await stripe.refunds.create({ payment_intent: payment_intent! });
  for (const event of await eventsOf(shop)) await applyStripeEvent(db, stripe, event);
  expect(await grantsOf(db, receiver)).toMatchObject([{ status: "ended" }]);
  expect((await findGivenGift(db, token))?.gift.status).toBe("returned");

  // Refunded before we ever heard that it was paid.
  const lost = await buy(db, shop);
  const [session] = (await stripe.checkout.sessions.list({ limit: 1 })).data;
  await stripe.refunds.create({ payment_intent: String(session!.payment_intent) });
  await reconcileGifts(db, stripe);
  expect((await findGivenGift(db, lost))?.gift).toMatchObject({ status: "returned", code: null });
});

test("erasing the giver leaves the code good, and erasing the receiver leaves nothing of them", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const giver = await anAccount(db);
  const code = await codeFor(db, shop, { account: giver });
  await db.deleteFrom("account").where("id", "=", giver.id).execute();
  expect(await db.selectFrom("gift_order").selectAll().execute()).toEqual([]);

  const receiver = await anAccount(db);
  expect(await redeemGift(db, receiver.id, code)).toMatchObject({ kind: "open" });
  await db.deleteFrom("account").where("id", "=", receiver.id).execute();
  expect(await db.selectFrom("grant").selectAll().execute()).toEqual([]);
  const gift = await db.selectFrom("gift").selectAll().executeTakeFirstOrThrow();
  expect(JSON.stringify(gift)).not.toContain(receiver.id);
});
