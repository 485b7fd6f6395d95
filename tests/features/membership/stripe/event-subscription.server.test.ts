import type Stripe from "stripe";
import { describe, expect, test } from "vitest";
import { listGrants, hasLiveGrant } from "~/features/membership/grants.server";
import { subscriptionTouchedBy } from "~/features/membership/stripe/event-subscription.server";
import { applyStripeEvent } from "~/features/membership/stripe/stripe-webhook.server";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber, eventsOf, subscribe } from "#tests/features/membership/a-shop";

describe("a payment that goes back", () => {
  async function aPayer() {
    const db = await testDb();
    const { standIn, shop } = await aShop();
    const { account, subscription } = await aSubscriber(db, shop);
    const applyAll = async () => {
      for (const event of await eventsOf(shop)) await applyStripeEvent(db, shop.stripe, event);
    };
    await applyAll();
    const [charge] = (await shop.stripe.charges.list()).data;
    return { db, standIn, shop, account, subscription, charge: charge!.id, applyAll };
  }

  test("and is refunded in full ends the membership for good, at Stripe too", async () => {
    const { db, shop, account, subscription, charge, applyAll } = await aPayer();

    await shop.stripe.refunds.create({ charge });
    await applyAll();
    expect(await hasLiveGrant(db, account.id)).toBe(false);
    expect((await shop.stripe.subscriptions.retrieve(subscription.id)).status).toBe("canceled");

    await db.deleteFrom("stripe_event").execute();
    await applyAll();
    expect(await hasLiveGrant(db, account.id)).toBe(false);
  });

  test("and is refunded in part changes nothing", async () => {
    const { db, shop, account, charge, applyAll } = await aPayer();

    await shop.stripe.refunds.create({ charge, amount: 500 });
    await applyAll();

    expect(await hasLiveGrant(db, account.id)).toBe(true);
  });

  test("for an earlier period changes nothing", async () => {
    const { db, standIn, shop, subscription, charge, applyAll } = await aPayer();
    standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 7_200_000);
    await applyAll();

    await shop.stripe.refunds.create({ charge });
    await applyAll();

    expect(await db.selectFrom("grant").select("status").execute()).toEqual([{ status: "active" }]);
  });

  test("in a dispute that begins as a question ends the membership when the bank takes it", async () => {
    const { db, standIn, account, charge, applyAll } = await aPayer();
    standIn.dispute(charge, "warning_needs_response");
    await applyAll();
    expect(await hasLiveGrant(db, account.id)).toBe(true);

    standIn.dispute(charge, "needs_response");
    await applyAll();
    expect(await hasLiveGrant(db, account.id)).toBe(false);
  });

  test("and is given back before we hear of the dispute changes nothing", async () => {
    const { db, standIn, account, charge, applyAll } = await aPayer();

    standIn.dispute(charge);
    standIn.dispute(charge, "won");
    await applyAll();

    expect(await hasLiveGrant(db, account.id)).toBe(true);
  });

  test("in a lost dispute ends its own membership only", async () => {
    const { db, standIn, shop, account, subscription, charge, applyAll } = await aPayer();
    const newer = await subscribe(shop.stripe, account, shop.prices.year);

    standIn.dispute(charge);
    await applyAll();

    const grants = await listGrants(db, account.id);
    expect(grants.find(({ source_ref }) => source_ref === subscription.id)?.status).toBe("ended");
    expect(grants.find(({ source_ref }) => source_ref === newer.id)?.status).toBe("active");
  });
});

test("an invoice as older versions of Stripe send it names its subscription too", async () => {
  const { shop } = await aShop();
  const { subscription } = await aSubscriber(await testDb(), shop);
  const [invoice] = (await shop.stripe.invoices.list()).data;
  const old = { ...invoice, parent: undefined, subscription: subscription.id };
  const event = { type: "invoice.paid", data: { object: old } } as unknown as Stripe.Event;

  expect(await subscriptionTouchedBy(shop.stripe, event)).toBe(subscription.id);
});
