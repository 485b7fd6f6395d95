import { describe, expect, test } from "vitest";
import { listGrants, hasLiveGrant } from "~/features/membership/grants.server";
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
