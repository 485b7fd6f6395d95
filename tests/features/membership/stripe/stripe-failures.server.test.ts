import { expect, test } from "vitest";
import { hasLiveGrant } from "~/features/membership/grants.server";
import {
  applyOrRecord,
  listEvents,
  replayEvent,
} from "~/features/membership/stripe/stripe-failures.server";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, eventsOf } from "#tests/features/membership/a-shop";

test("an event that fails is listed with its tries, and reading it again applies it", async () => {
  const db = await testDb();
  const { shop, standIn } = await aShop();
  const { account } = await aSubscriber(db, shop);
  const all = await eventsOf(shop);
  const event = all.find(({ type }) => type === "customer.subscription.created");

  standIn.trouble = "down";
  for (const _ of [1, 2]) {
    await expect(applyOrRecord(db, shop.stripe, event!)).rejects.toHaveProperty("type");
  }
  expect(await replayEvent(db, shop.stripe, event!.id)).toBe("failed");
  const { failed } = await listEvents(db);
  expect(failed).toMatchObject([{ event_id: event!.id, type: event!.type, tries: 2 }]);
  expect(failed[0]!.last_error).toMatch(/^Stripe\w+Error/);

  standIn.trouble = null;
  expect(await replayEvent(db, shop.stripe, event!.id)).toBe("applied");
  expect(await listEvents(db)).toMatchObject({ failed: [], applied: [{ id: event!.id }] });
  expect(await hasLiveGrant(db, account.id)).toBe(true);
});

test("an event that Stripe has deleted leaves the list", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const old = { event_id: "evt_old", type: "invoice.paid", tries: 9, last_error: "Error" };
  await db
    .insertInto("stripe_failure")
    .values({ ...old, first_at: 1, last_at: 2 })
    .execute();

  expect(await replayEvent(db, shop.stripe, "evt_old")).toBe("gone");
  expect((await listEvents(db)).failed).toEqual([]);
});
