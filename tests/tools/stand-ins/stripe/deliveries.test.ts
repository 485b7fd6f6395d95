import { createServer } from "node:http";
import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listen, stop } from "../../../../tools/stand-ins/http.ts";
import {
  aMember,
  clientOf,
  type Harness,
  openHarness,
} from "../../../../tools/stand-ins/stripe/harness.ts";
import { startStripe } from "../../../../tools/stand-ins/stripe/stripe.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

async function addCustomers(count: number) {
  for (let number = 0; number < count; number += 1) {
    await harness.api.customers.create({ email: `member${number}@example.org` });
  }
}

function idsOf(events: readonly { id: string }[]) {
  return events.map(({ id }) => id);
}

describe("delivering events", () => {
  test("sends all events, signed and in order", async () => {
    const { stripe, received } = harness;
    await aMember(harness);
    await stripe.waitForDeliveries();
    expect(idsOf(received)).toEqual(idsOf(stripe.events));
    expect(received[0]).toMatchObject({ object: "event", api_version: Stripe.API_VERSION });
  });

  test("retries until the endpoint answers with 2xx", async () => {
    const { stripe, received, endpoint } = harness;
    endpoint.status = 500;
    await addCustomers(1);
    await expect(stripe.waitForDeliveries(100)).rejects.toThrow(
      /Events still wait to be delivered: customer.created \(\d attempts, 500\)/,
    );
    endpoint.status = 200;
    await stripe.waitForDeliveries();
    expect(received.length).toBeGreaterThan(1);
    expect(new Set(idsOf(received)).size).toBe(1);
  });

  test("counts a redirect as a failure", async () => {
    const { stripe, endpoint } = harness;
    await stripe.waitForDeliveries();
    endpoint.status = 302;
    await addCustomers(1);
    await expect(stripe.waitForDeliveries(1_000)).rejects.toThrow("302");
  });

  test("retries immediately on request", async () => {
    const slow = await openHarness({ firstRetryMs: 60_000 });
    slow.endpoint.status = 503;
    await slow.api.customers.create({ email: "ana@example.org" });
    await expect(slow.stripe.waitForDeliveries(1_000)).rejects.toThrow("503");
    slow.endpoint.status = 200;
    await slow.stripe.retryPending();
    await slow.stripe.waitForDeliveries();
    await slow.close();
  });

  test("waits until an endpoint is set", async () => {
    const stripe = await startStripe({ webhookSecret: "whsec_later" });
    const arrived: string[] = [];
    const server = createServer((request, response) => {
      arrived.push(String(request.headers["stripe-signature"]));
      response.end();
    });
    await clientOf(stripe.url).customers.create({ email: "ana@example.org" });
    await expect(stripe.waitForDeliveries(1_000)).rejects.toThrow("0 attempts");
    stripe.deliverTo(`http://127.0.0.1:${await listen(server, 0)}/`);
    await stripe.waitForDeliveries();
    expect(arrived).toHaveLength(1);
    await stripe.close();
    await stop(server);
  });
});

describe("the delivery switches", () => {
  test("shuffle sends the events of one moment in another order", async () => {
    const { stripe, received } = harness;
    stripe.delivery.shuffle = true;
    const before = stripe.events.length;
    // One payment sends about ten events, so they almost never stay in order five times.
    for (let round = 0; round < 5; round += 1) await aMember(harness);
    await stripe.waitForDeliveries();
    const happened = idsOf(stripe.events.slice(before));
    expect(idsOf(received)).not.toEqual(happened);
    expect(idsOf(received).toSorted()).toEqual(happened.toSorted());
  });

  test("double sends every event twice", async () => {
    const { stripe, received } = harness;
    stripe.delivery.double = true;
    await addCustomers(3);
    await stripe.waitForDeliveries();
    expect(received).toHaveLength(6);
    expect(new Set(idsOf(received)).size).toBe(3);
  });

  test("delayMs delays events", async () => {
    const { stripe, received } = harness;
    stripe.delivery.delayMs = 80;
    await addCustomers(1);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(received).toEqual([]);
    await stripe.waitForDeliveries();
    expect(received).toHaveLength(1);
  });

  test("lose drops the next events until they are resent by hand", async () => {
    const { stripe, received } = harness;
    stripe.delivery.lose = 2;
    await addCustomers(3);
    await stripe.waitForDeliveries();
    expect(received).toHaveLength(1);
    const [lost] = stripe.deliveries.filter(({ state }) => state === "lost");
    await stripe.resend(lost?.event.id ?? "");
    expect(idsOf(received)).toContain(lost?.event.id);
    // Lost events are still in the list of events, as at Stripe.
    const { data } = await harness.api.events.list({ type: "customer.created" });
    expect(data).toHaveLength(3);
  });
});
