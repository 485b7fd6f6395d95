import { setTimeout as pause } from "node:timers/promises";
import type Stripe from "stripe";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "#db/database";
import { openCheckout } from "~/features/membership/checkout/checkout.server";
import { aShop, pay } from "#tests/features/membership/a-shop";
import { anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";
import { rounds, seed, seededNumbers } from "#tests/helpers/soak";
import { testDb } from "#tests/helpers/test-db";

/** One database as two servers have it, a shop, and a buyer. */
async function twoServers() {
  const { address, remove } = await newDatabase();
  const servers = [openDatabase(address), openDatabase(address)] as const;
  onTestFinished(async () => {
    for (const db of servers) await db.destroy();
    await remove();
  });
  return { ...(await aShop()), servers, buyer: await anAccount(servers[0]) };
}

async function openSessions({ checkout }: Stripe, customer?: string) {
  const { data } = await checkout.sessions.list({ limit: 100, ...(customer && { customer }) });
  return data.filter(({ status }) => status === "open");
}

test("clicks on two servers, for either plan, leave one customer and one page open", async () => {
  const { servers, shop, stripe, buyer } = await twoServers();

  await Promise.all(
    servers.flatMap((db) => [
      openCheckout(db, shop, buyer, "month"),
      openCheckout(db, shop, buyer, "year"),
    ]),
  );

  expect(await openSessions(stripe)).toHaveLength(1);
  expect((await stripe.customers.list()).data).toHaveLength(1);
  expect(await servers[0].selectFrom("checkout_turn").selectAll().execute()).toEqual([]);
});

test(`double presses in two windows on two servers, paid at any moment, buy one membership (seed ${seed})`, async () => {
  const random = seededNumbers();
  const { servers, shop, stripe, standIn } = await twoServers();
  for (let round = 0; round < rounds({ sample: 4, soak: 300 }); round += 1) {
    const buyer = await anAccount(servers[0]);
    const press = async () => {
      await pause(random() * 60);
      const db = servers[random() < 0.5 ? 0 : 1];
      const checkout = await openCheckout(db, shop, buyer, random() < 0.5 ? "month" : "year");
      await pause(random() * 30);
      // A page that another window has closed in the meantime refuses the payment.
      if (checkout.kind === "pay" && random() < 0.7) await pay(checkout.url).catch(() => {});
    };
    await Promise.all(Array.from({ length: 4 }, () => Promise.all([press(), press()])));

    const { data: customers } = await stripe.customers.list({ email: buyer.email });
    expect(customers).toHaveLength(1);
    const bought = standIn.listSubscriptions(customers[0]!.id).length;
    expect(bought).toBeLessThanOrEqual(1);
    expect(await openSessions(stripe, customers[0]!.id)).toHaveLength(1 - bought);
  }
}, 3_600_000);

test("a turn that lasted too long leaves one page open, although the next one had begun", async () => {
  const { servers, shop, stripe, buyer } = await twoServers();
  const [slow, quick] = servers;
  const pages = stripe.checkout.sessions;
  const create = pages.create.bind(pages);
  vi.spyOn(pages, "create").mockImplementationOnce(async (...order) => {
    await slow.updateTable("checkout_turn").set({ ends_at: 0 }).execute();
    await openCheckout(quick, shop, buyer, "year");
    return create(...order);
  });

  expect(await openCheckout(slow, shop, buyer, "month")).toMatchObject({ kind: "pay" });

  expect(await openSessions(stripe)).toMatchObject([{ metadata: { price: shop.prices.month } }]);
});

test.each([
  ["the pages are listed", "month", "list"],
  ["the pages are listed", "year", "list"],
  ["the first page is closed", "year", "expire"],
] as const)("a payment just before %s is not paid again: %s", async (_, plan, call) => {
  const { servers, shop, stripe, buyer } = await twoServers();
  const [db] = servers;
  const opened = await openCheckout(db, shop, buyer, "month");
  const api: Record<string, (...given: unknown[]) => unknown> = stripe.checkout.sessions as never;
  const goOn = api[call]!.bind(api);
  vi.spyOn(api, call).mockImplementationOnce(async (...given: unknown[]) => {
    if (opened.kind === "pay") await pay(opened.url);
    return goOn(...given);
  });

  expect(await openCheckout(db, shop, buyer, plan)).toEqual({ kind: "member" });

  expect((await stripe.subscriptions.list()).data).toHaveLength(1);
  expect(await openSessions(stripe)).toEqual([]);
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
