import Stripe from "stripe";
import { describe, expect, test } from "vitest";
import type { Db } from "#db/database";
import { listGrants, hasLiveGrant } from "~/features/membership/grants.server";
import { openStripe } from "~/features/membership/stripe/stripe.server";
import { applyStripeEvent, verifyEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, eventsOf } from "#tests/features/membership/a-shop";

const secret = "whsec_current";
const stripe = openStripe({ secretKey: "sk_test_verify", apiBase: null });
const payload = JSON.stringify({ id: "evt_1", object: "event", type: "price.created" });
const body = Buffer.from(payload);

function signed(by = secret, ageInSeconds = 0) {
  const timestamp = Math.floor(Date.now() / 1000) - ageInSeconds;
  return Stripe.webhooks.generateTestHeaderString({ payload, secret: by, timestamp });
}

describe("an event is accepted only", () => {
  test("with a valid signature of its exact bytes", () => {
    expect(verifyEvent(stripe, [secret], { body, signature: signed() })?.id).toBe("evt_1");

    const altered = Buffer.from(payload.replace("evt_1", "evt_2"));
    expect(verifyEvent(stripe, [secret], { body: altered, signature: signed() })).toBeNull();
    expect(verifyEvent(stripe, [secret], { body, signature: null })).toBeNull();
    expect(verifyEvent(stripe, [secret], { body, signature: "" })).toBeNull();
    expect(verifyEvent(stripe, [secret], { body, signature: "t=,v1=" })).toBeNull();
    expect(verifyEvent(stripe, [], { body, signature: signed() })).toBeNull();
  });

  test("if its signature has version 1", () => {
    const signature = signed().replace("v1=", "v0=");

    expect(verifyEvent(stripe, [secret], { body, signature })).toBeNull();
  });

  test("if one of our two secrets signed it", () => {
    const secrets = [secret, "whsec_next"];

    for (const by of secrets) {
      expect(verifyEvent(stripe, secrets, { body, signature: signed(by) })).not.toBeNull();
    }
    expect(verifyEvent(stripe, secrets, { body, signature: signed("whsec_old") })).toBeNull();
  });

  test.each([
    [240, true],
    [-240, true],
    [360, false],
    [-360, false],
    [-3600, false],
  ])("if its timestamp is %i seconds old: %s", (age, isTaken) => {
    const event = verifyEvent(stripe, [secret], { body, signature: signed(secret, age) });

    expect(event !== null).toBe(isTaken);
  });

  test("if the last timestamp is the signed one", () => {
    const signature = `t=1,${signed(secret, -3600)}`;

    expect(verifyEvent(stripe, [secret], { body, signature })).toBeNull();
  });

  test("if it is an event", () => {
    const text = "no JSON";
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: text, secret });

    expect(verifyEvent(stripe, [secret], { body: Buffer.from(text), signature })).toBeNull();
  });
});

function eventIds(db: Db) {
  return db.selectFrom("stripe_event").select("id").execute();
}

test("an event is applied once, even if it arrives many times at once", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const { account } = await aSubscriber(db, shop);
  const event = (await eventsOf(shop)).find(
    ({ type }) => type === "customer.subscription.created",
  )!;

  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => applyStripeEvent(db, shop.stripe, event)),
  );

  expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "duplicate")).toHaveLength(7);
  expect(await applyStripeEvent(db, shop.stripe, event)).toBe("duplicate");
  expect(await eventIds(db)).toHaveLength(1);
  expect(await listGrants(db, account.id)).toHaveLength(1);
});

test("the order of events does not matter: an early event that arrives last changes nothing", async () => {
  const { shop } = await aShop();
  const preview = await testDb();
  const { subscription } = await aSubscriber(preview, shop);
  await shop.stripe.subscriptions.cancel(subscription.id);
  const events = await eventsOf(shop);

  for (const order of [events, events.toReversed(), shuffled(events)]) {
    const db = await testDb();
    const account = await preview.selectFrom("account").selectAll().executeTakeFirstOrThrow();
    await db.insertInto("account").values(account).execute();
    for (const event of order) await applyStripeEvent(db, shop.stripe, event);

    expect(await listGrants(db, account.id)).toMatchObject([{ status: "ended" }]);
  }
});

function shuffled<T>(things: T[]) {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

test("a failure records nothing, so the next delivery works", async () => {
  const db = await testDb();
  const { standIn, shop } = await aShop();
  const { account } = await aSubscriber(db, shop);
  const event = (await eventsOf(shop)).find(
    ({ type }) => type === "customer.subscription.created",
  )!;

  standIn.trouble = "down";
  await expect(applyStripeEvent(db, shop.stripe, event)).rejects.toThrow("Stripe’s end");
  expect(await eventIds(db)).toEqual([]);

  standIn.trouble = null;
  expect(await applyStripeEvent(db, shop.stripe, event)).toBe("applied");
  expect(await hasLiveGrant(db, account.id)).toBe(true);
});

test("a failed write also rolls back the event's id", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  await aSubscriber(db, shop);
  const event = (await eventsOf(shop)).find(
    ({ type }) => type === "customer.subscription.created",
  )!;
  await db.schema.alterTable("grant").renameTo("grant_away").execute();

  await expect(applyStripeEvent(db, shop.stripe, event)).rejects.toThrow(
    /no such table|does not exist/,
  );
  expect(await eventIds(db)).toEqual([]);

  await db.schema.alterTable("grant_away").renameTo("grant").execute();
  expect(await applyStripeEvent(db, shop.stripe, event)).toBe("applied");
});

test("unknown kinds of events and subscriptions of no account here change nothing", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const { account } = await aSubscriber(db, shop);
  await db.deleteFrom("account").where("id", "=", account.id).execute();
  const events = await eventsOf(shop);
  const unknown = Object.assign({}, events[0]!, { id: "evt_new", type: "moon.risen" });

  expect(await applyStripeEvent(db, shop.stripe, unknown)).toBe("ignored");
  for (const event of events) await applyStripeEvent(db, shop.stripe, event);
  expect(await db.selectFrom("grant").selectAll().execute()).toEqual([]);
});
