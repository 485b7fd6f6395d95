import { createServer } from "node:http";
import Stripe from "stripe";
import { afterAll, beforeEach, expect, test } from "vitest";
import { card, press } from "#tools/stand-ins/stripe/harness";
import { listen, readBody, stop } from "#tools/stand-ins/http";
import { openTheAppsShop, webhookSecret } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { anAccount } = await import("#tests/helpers/factories");
const { routeArgs } = await import("#tests/helpers/route-args");
const { listGrants, hasLiveGrant } = await import("~/features/membership/grants.server");
const { openCheckout } = await import("~/features/membership/checkout/checkout.server");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const { action, loader } = await import("~/routes/webhooks.stripe");

/** The route behind a port, where a throw is a 500 as it is in the app. */
const server = createServer((message, answer) => {
  void readBody(message)
    .then((body) => post(body, String(message.headers["stripe-signature"] ?? "")))
    .then(({ status }) => answer.writeHead(status).end())
    .catch(() => answer.writeHead(500).end());
});
standIn.deliverTo(`http://127.0.0.1:${await listen(server, 0)}/webhooks/stripe`);
afterAll(() => stop(server));

beforeEach(() => {
  standIn.trouble = null;
  Object.assign(standIn.delivery, { shuffle: false, double: false, delayMs: 0 });
});

async function post(body: string, signature: string) {
  const { context, params } = await routeArgs("/webhooks/stripe");
  const headers = { "Stripe-Signature": signature };
  const url = "http://localhost:3000/webhooks/stripe";
  return action({
    request: new Request(url, { method: "POST", body, headers }),
    context,
    params,
  });
}

async function aPayingMember() {
  const account = await anAccount(db);
  const checkout = await openCheckout(db, shop!, account, "month");
  await press(checkout.kind === "pay" ? checkout.url : null, card());
  return account;
}

async function customerOf({ id }: { id: string }) {
  const row = await db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
  return row!.stripe_customer_id!;
}

test("the webhooks of a payment make a member, even shuffled and doubled", async () => {
  Object.assign(standIn.delivery, { shuffle: true, double: true });
  const account = await aPayingMember();
  await standIn.waitForDeliveries();

  expect(await hasLiveGrant(db, account.id)).toBe(true);
  expect(await listGrants(db, account.id)).toHaveLength(1);
});

test("a membership canceled at the period's end is open until then, even without a webhook", async () => {
  const account = await aPayingMember();
  const [subscription] = standIn.listSubscriptions(await customerOf(account));
  await shop!.stripe.subscriptions.update(subscription!.id, { cancel_at_period_end: true });
  await standIn.waitForDeliveries();
  const end = subscription!.items.data[0]!.current_period_end * 1000;

  expect(await hasLiveGrant(db, account.id, end - 1)).toBe(true);
  expect(await hasLiveGrant(db, account.id, end)).toBe(false);
});

test("a membership canceled at once is closed after the event", async () => {
  const account = await aPayingMember();
  const [subscription] = standIn.listSubscriptions(await customerOf(account));
  await standIn.waitForDeliveries();
  await shop!.stripe.subscriptions.cancel(subscription!.id);
  await standIn.waitForDeliveries();

  expect(await hasLiveGrant(db, account.id)).toBe(false);
});

test("an event that cannot be applied gets a 500 and is sent again", async () => {
  standIn.delivery.delayMs = 100;
  const account = await aPayingMember();
  standIn.trouble = "down";
  await expect(standIn.waitForDeliveries(4_000)).rejects.toThrow("attempts, 500");
  expect(await hasLiveGrant(db, account.id)).toBe(false);

  standIn.trouble = null;
  await standIn.waitForDeliveries();
  expect(await hasLiveGrant(db, account.id)).toBe(true);
});

test("an invalid request gets an empty 4xx, and an unknown kind of event a 200", async () => {
  const event = (type: string) => JSON.stringify({ id: "evt_x", object: "event", type, data: {} });
  const sign = (payload: string, seconds = 0) =>
    Stripe.webhooks.generateTestHeaderString({
      payload,
      secret: webhookSecret,
      timestamp: Math.floor(Date.now() / 1000) + seconds,
    });
  const payload = event("price.created");

  expect((await post(payload, sign(payload))).status).toBe(200);
  for (const signature of ["", "t=1,v1=00", sign(event("x")), sign(payload, 3600)]) {
    const answer = await post(payload, signature);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toBe("");
  }
  expect(loader().status).toBe(405);
});

test("two hundred events, sixteen at a time, all get a 2xx, 95 % of them within two seconds", async () => {
  const account = await aPayingMember();
  await standIn.waitForDeliveries();
  const object = standIn.listSubscriptions(await customerOf(account))[0]!;
  const waiting = Array.from({ length: 200 }, (_, number) =>
    JSON.stringify({
      id: `evt_many_${number}`,
      object: "event",
      type: "customer.subscription.updated",
      data: { object },
    }),
  );
  const times: number[] = [];
  async function deliver() {
    for (let payload = waiting.pop(); payload; payload = waiting.pop()) {
      const secret = webhookSecret;
      const started = performance.now();
      const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
      expect((await post(payload, signature)).status).toBe(200);
      times.push(performance.now() - started);
    }
  }
  await Promise.all(Array.from({ length: 16 }, deliver));

  expect(times.sort((a, b) => a - b)[189]).toBeLessThan(10_000);
});
