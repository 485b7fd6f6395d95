import { expect, test } from "vitest";
import { hasLiveGrant } from "~/features/membership/grants.server";
import { reconcileAll } from "~/features/membership/stripe/missed-events.server";
import { reconcile } from "~/features/membership/stripe/subscriptions.server";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber } from "#tests/features/membership/a-shop";

test("refunds and disputes that no webhook told of are found, once, and partial ones change nothing", async () => {
  const db = await testDb();
  const { standIn, shop, stripe } = await aShop();
  const refunded = await aSubscriber(db, shop);
  const disputed = await aSubscriber(db, shop);
  const partly = await aSubscriber(db, shop);
  const chargeOf = async ({ account }: typeof refunded) =>
    (await stripe.charges.list({ customer: account.stripe_customer_id! })).data[0]!.id;
  await reconcile(db, stripe);

  await stripe.refunds.create({ charge: await chargeOf(refunded) });
  standIn.dispute(await chargeOf(disputed));
  await stripe.refunds.create({ charge: await chargeOf(partly), amount: 500 });
  // The subscriptions alone do not tell.
  await reconcile(db, stripe);
  expect(await hasLiveGrant(db, refunded.account.id)).toBe(true);

  expect(await reconcileAll(db, stripe)).toMatchObject({ failed: 0, saved: 3 });

  const isOpen = async ({ account }: typeof refunded) => hasLiveGrant(db, account.id);
  expect([await isOpen(refunded), await isOpen(disputed), await isOpen(partly)]).toEqual([
    ...[false, false, true],
  ]);
  expect(await reconcileAll(db, stripe)).toMatchObject({ applied: 0, failed: 0 });
});

test("a refund that cannot be applied goes to the admins and does not stop the next one", async () => {
  const db = await testDb();
  const { shop, stripe } = await aShop();
  const { account } = await aSubscriber(db, shop);
  await reconcile(db, stripe);
  const [charge] = (await stripe.charges.list()).data;
  await stripe.refunds.create({ charge: charge!.id });
  const retrieve = stripe.charges.retrieve.bind(stripe.charges);
  stripe.charges.retrieve = () => Promise.reject(new Error("no"));

  expect(await reconcileAll(db, stripe)).toMatchObject({ applied: 0, failed: 1 });
  expect(await db.selectFrom("stripe_failure").select("type").execute()).toHaveLength(1);

  stripe.charges.retrieve = retrieve;
  expect(await reconcileAll(db, stripe)).toMatchObject({ applied: 1, failed: 0 });
  expect(await hasLiveGrant(db, account.id)).toBe(false);
  expect(await db.selectFrom("stripe_failure").select("type").execute()).toEqual([]);
});
