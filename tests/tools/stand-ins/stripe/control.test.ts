import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  aMember,
  clientOf,
  type Harness,
  openHarness,
  periodEndOf,
} from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

async function order(name: string, body: object = {}) {
  const response = await fetch(`${harness.stripe.url}/_control/${name}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return { status: response.status, state: await response.json() };
}

describe("control from another process", () => {
  test("sets the clock forward", async () => {
    const { subscription } = await aMember(harness);
    const { status, state } = await order("clock", { advanceDays: 40 });
    expect(status).toBe(200);
    expect(state.now).toBeGreaterThan(periodEndOf(subscription));
    const renewed = await harness.api.subscriptions.retrieve(subscription.id);
    expect(periodEndOf(renewed)).toBeGreaterThan(periodEndOf(subscription));
  });

  test("sets the delivery switches and waits for deliveries", async () => {
    await order("delivery", { lose: 1, double: true });
    await aMember(harness);
    const { state } = await order("wait", { timeoutMs: 5000 });
    expect(state.delivery).toMatchObject({ lose: 0, double: true });
    const states = state.deliveries.map((delivery: { state: string }) => delivery.state);
    expect(states.filter((one: string) => one === "lost")).toHaveLength(1);
    expect(states).not.toContain("waiting");
  });

  test("reports what is wrong with a command", async () => {
    expect((await order("clock", { advanceDays: "soon" })).status).toBe(400);
    expect((await order("resend", { event: "evt_none" })).state.error).toContain("evt_none");
    expect((await order("dance")).status).toBe(404);
  });
});

describe("a failing API", () => {
  test.each([
    ["down", { statusCode: 503 }],
    ["rate-limited", { type: "StripeRateLimitError" }],
    ["cutting", { type: "StripeConnectionError" }],
  ] as const)("is %s until it is well again", async (trouble, error) => {
    harness.stripe.trouble = trouble;
    await expect(harness.api.customers.list()).rejects.toMatchObject(error);
    harness.stripe.trouble = null;
    expect((await harness.api.customers.list()).data).toEqual([]);
  });

  test("hangs until the caller gives up", async () => {
    await order("trouble", { trouble: "hanging" });
    const impatient = clientOf(harness.stripe.url, "sk_test_x", { timeout: 50 });
    await expect(impatient.customers.list()).rejects.toMatchObject({
      type: "StripeConnectionError",
    });
  });
});
