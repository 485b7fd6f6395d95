import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { readCode } from "~/features/membership/codes/code";
import { reconcileGifts } from "~/features/membership/gifts/gift-payments.server";
import { orderGift } from "~/features/membership/gifts/gift-orders.server";
import { findGivenGift, requireGivenGift } from "~/features/membership/gifts/given-gifts.server";
import { redeemGift } from "~/features/membership/gifts/redeem-gift.server";
import { applyStripeEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { addMonths } from "~/time";
import { anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";
import { testKeys } from "#tests/helpers/test-keys";
import { eventsOf, pay } from "../a-shop";
import { aGiftShop, buy, codeFor, forSelf, grantsOf } from "./a-gift";

test("a visitor pays once and gets a code, which the database holds as a hash only", async () => {
  const db = await testDb();
  const { shop, stripe } = await aGiftShop();
  const page = await orderGift(db, shop, forSelf);
  const [unpaid] = await db.selectFrom("gift").selectAll().execute();
  expect(unpaid).toMatchObject({ status: "unpaid", months: 12 });

  const token = (await pay(page)).pathname.replace("/gifts/", "");
  const { gift } = await requireGivenGift(db, shop, token);
  expect(readCode(gift.code!)).toBe(gift.code);
  expect(gift).toMatchObject({ plan: "gift-year", status: "paid", sendTo: null });

  const rows = [
    await db.selectFrom("gift").selectAll().execute(),
    await db.selectFrom("gift_order").selectAll().execute(),
  ];
  expect(JSON.stringify(rows)).not.toContain(gift.code);
  expect(JSON.stringify(rows)).not.toContain(token);
  const [session] = (await stripe.checkout.sessions.list()).data;
  expect(session).toMatchObject({ mode: "payment", amount_total: 15_600, payment_status: "paid" });
  expect(JSON.stringify(session!.metadata)).toBe(JSON.stringify({ gift: unpaid!.id }));
  expect(await findGivenGift(db, "made-up")).toBeNull();
});

test("the same form sent twice orders one gift, and a lost webhook is made up for", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const order = { ...forSelf, formKey: "one form" };
  const pages = await Promise.all([orderGift(db, shop, order), orderGift(db, shop, order)]);
  expect(new Set(pages).size).toBe(1);
  const giverPage = await pay(pages[0]);
  expect(await db.selectFrom("gift").selectAll().execute()).toHaveLength(1);

  await reconcileGifts(db, shop.stripe);
  const token = giverPage.pathname.replace("/gifts/", "");
  expect((await findGivenGift(db, token))?.gift.status).toBe("paid");
  expect(await orderGift(db, shop, order)).toBe(giverPage.href);
});

test("a webhook marks a gift as paid, and the same events again change nothing", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const token = await buy(db, shop);
  const events = await eventsOf(shop);
  for (const event of [...events, ...events.reverse()])
    await applyStripeEvent(db, shop.stripe, event);

  expect((await findGivenGift(db, token))?.gift.status).toBe("paid");
});

test("a code opens a year once, for one of all who use it at the same time", async () => {
  const { address, remove } = await newDatabase();
  // Two servers, each with connections of its own.
  const servers = [1, 2].map(() => openDatabase(address, testKeys(address)));
  onTestFinished(async () => {
    for (const server of servers) await server.destroy();
    await remove();
  });
  const db = servers[0]!;
  const { shop } = await aGiftShop();
  const code = await codeFor(db, shop);
  const accounts = [];
  for (let count = 0; count < 10; count += 1) accounts.push(await anAccount(db));
  const now = Date.now();
  const outcomes = await Promise.all(
    accounts.map((account, index) => redeemGift(servers[index % 2]!, account.id, code, now)),
  );

  const winner = outcomes.findIndex(({ kind }) => kind === "open");
  expect(outcomes.filter(({ kind }) => kind === "open")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(9);
  expect(outcomes[winner]).toMatchObject({ endsAt: addMonths(now, 12), isAfterPaid: false });
  expect(await redeemGift(db, accounts[winner]!.id, code)).toEqual(outcomes[winner]);
  expect(
    await db.selectFrom("grant").selectAll().where("source", "=", "gift").execute(),
  ).toHaveLength(1);
});

test("the giver learns that the code was used, and neither when nor by whom", async () => {
  const db = await testDb();
  const { shop } = await aGiftShop();
  const giver = await anAccount(db);
  const token = await buy(db, shop, { account: giver });
  const { gift } = await requireGivenGift(db, shop, token);
  const receiver = await anAccount(db);
  await redeemGift(db, receiver.id, gift.code!);

  const seen = (await findGivenGift(db, token))!.gift;
  expect(seen).toEqual({
    ...{ plan: "gift-year", status: "redeemed", code: null },
    ...{ sendTo: null, sendAt: null, sentAt: null, returnBy: null },
  });
  const [grant] = await grantsOf(db, receiver);
  const entries = await db.selectFrom("audit_entry").selectAll().execute();
  expect(entries).toMatchObject([{ action: "grant.give", object: `grant ${grant!.id}` }]);
});
