import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { openCheckout } from "~/features/membership/checkout/checkout.server";
import { aShop } from "#tests/features/membership/a-shop";
import { anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";
import { testDb } from "#tests/helpers/test-db";

test("clicks on two servers, for either plan, leave one customer and one page open", async () => {
  const { address, remove } = await newDatabase();
  const servers = [openDatabase(address), openDatabase(address)];
  onTestFinished(async () => {
    for (const db of servers) await db.destroy();
    await remove();
  });
  const { shop, stripe } = await aShop();
  const buyer = await anAccount(servers[0]!);

  await Promise.all(
    servers.flatMap((db) => [
      openCheckout(db, shop, buyer, "month"),
      openCheckout(db, shop, buyer, "year"),
    ]),
  );

  const sessions = (await stripe.checkout.sessions.list({ limit: 100 })).data;
  expect(sessions.filter(({ status }) => status === "open")).toHaveLength(1);
  expect((await stripe.customers.list()).data).toHaveLength(1);
  expect(await servers[0]!.selectFrom("checkout_turn").selectAll().execute()).toEqual([]);
});

test("a checkout whose server died does not stop the next one for good", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const buyer = await anAccount(db);
  const died = { account_id: buyer.id, holder: "a dead server", ends_at: Date.now() + 300 };
  await db.insertInto("checkout_turn").values(died).execute();

  expect(await openCheckout(db, shop, buyer, "month")).toMatchObject({ kind: "pay" });

  expect(Date.now()).toBeGreaterThan(died.ends_at);
});
