import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY, HOUR } from "../../../../tools/stand-ins/stripe/clock.ts";
import {
  aMember,
  type Harness,
  openHarness,
  periodEndOf,
} from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness({ now: Date.UTC(2027, 2, 1) });
});

afterEach(() => harness.close());

describe("ending a subscription", () => {
  test("at the period's end leaves it active until then", async () => {
    const { api, stripe, received } = harness;
    const { subscription } = await aMember(harness);
    const end = periodEndOf(subscription);
    await api.subscriptions.update(subscription.id, { cancel_at_period_end: true });

    stripe.clock.setTime(end - HOUR);
    expect(await api.subscriptions.retrieve(subscription.id)).toMatchObject({
      status: "active",
      cancel_at_period_end: true,
      cancel_at: end / 1000,
    });
    stripe.clock.setTime(end);
    expect(await api.subscriptions.retrieve(subscription.id)).toMatchObject({
      status: "canceled",
      ended_at: end / 1000,
      cancellation_details: { reason: "cancellation_requested" },
    });
    await stripe.waitForDeliveries();
    expect(received.at(-1)?.type).toBe("customer.subscription.deleted");
  });

  test("can be taken back before it happens", async () => {
    const { api, stripe } = harness;
    const { subscription } = await aMember(harness);
    await api.subscriptions.update(subscription.id, { cancel_at_period_end: true });
    await api.subscriptions.update(subscription.id, { cancel_at_period_end: false });
    stripe.clock.advance(40 * DAY);
    expect(await api.subscriptions.retrieve(subscription.id)).toMatchObject({
      status: "active",
      cancel_at: null,
      canceled_at: null,
    });
  });

  test("at another date sets only cancel_at", async () => {
    const { api } = harness;
    const { subscription } = await aMember(harness);
    const ending = await api.subscriptions.update(subscription.id, { cancel_at: "max_period_end" });
    expect(ending.cancel_at).toBe(periodEndOf(subscription) / 1000);
    expect(ending.cancel_at_period_end).toBe(false);
    const renewing = await api.subscriptions.update(subscription.id, { cancel_at: "" });
    expect(renewing.cancel_at).toBeNull();
  });

  test("happens at once when it is canceled, and once only", async () => {
    const { api } = harness;
    const { subscription } = await aMember(harness);
    expect((await api.subscriptions.cancel(subscription.id)).status).toBe("canceled");
    await expect(api.subscriptions.cancel(subscription.id)).rejects.toMatchObject({
      code: "resource_missing",
    });
    await expect(
      api.subscriptions.update(subscription.id, { cancel_at_period_end: true }),
    ).rejects.toThrow("A canceled subscription can only update");
  });

  test("happens when its customer is deleted", async () => {
    const { api, stripe, received } = harness;
    const { subscription, customer } = await aMember(harness);
    expect(await api.customers.del(customer.id)).toMatchObject({ deleted: true });
    expect(await api.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
    expect((await api.subscriptions.retrieve(subscription.id)).status).toBe("canceled");
    await stripe.waitForDeliveries();
    expect(received.slice(-2).map(({ type }) => type)).toEqual([
      "customer.subscription.deleted",
      "customer.deleted",
    ]);
  });
});

describe("changing the plan", () => {
  async function change(behavior: "create_prorations" | "none" = "create_prorations") {
    const { api, stripe } = harness;
    const { subscription } = await aMember(harness);
    stripe.clock.setTime(
      periodEndOf(subscription) - (periodEndOf(subscription) - stripe.clock.now()) / 2,
    );
    const items = [{ id: subscription.items.data[0]?.id ?? "", price: "price_kw_year" }];
    const preview = await api.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: { items, proration_behavior: behavior },
    });
    const changed = await api.subscriptions.update(
      subscription.id,
      { items, proration_behavior: behavior, expand: ["latest_invoice"] },
      { idempotencyKey: "change-once" },
    );
    return { preview, changed, subscription };
  }

  test("from month to year starts the year now and counts the unused half month", async () => {
    const { preview, changed } = await change();
    expect(changed.items.data[0]).toMatchObject({ price: { id: "price_kw_year" } });
    const days = (periodEndOf(changed) - harness.stripe.clock.now()) / DAY;
    expect(Math.round(days)).toBe(366);
    expect(changed.latest_invoice).toMatchObject({
      billing_reason: "subscription_update",
      status: "paid",
      total: 15_600 - 950,
      amount_paid: 15_600 - 950,
    });
    expect(preview.id).toMatch(/^upcoming_in_/);
    expect(preview).toMatchObject({ total: 15_600 - 950, amount_due: 15_600 - 950 });
  });

  test("without proration charges the whole year", async () => {
    const { changed } = await change("none");
    expect(changed.latest_invoice).toMatchObject({ total: 15_600 });
  });

  test("from year to month leaves a credit that pays the next months", async () => {
    const { api, stripe } = harness;
    const { subscription, customer } = await aMember(harness, undefined, {
      line_items: [{ price: "price_kw_year", quantity: 1 }],
    });
    const items = [{ id: subscription.items.data[0]?.id ?? "", price: "price_kw_month" }];
    await api.subscriptions.update(subscription.id, { items });
    expect(await api.customers.retrieve(customer.id)).toMatchObject({ balance: 1900 - 15_600 });
    stripe.clock.advance(32 * DAY);
    const [renewal] = (await api.invoices.list({ customer: customer.id })).data;
    expect(renewal).toMatchObject({
      status: "paid",
      total: 1900,
      amount_due: 0,
      ending_balance: 2 * 1900 - 15_600,
    });
  });

  test("to another price with the same interval waits for the next invoice", async () => {
    const { api, stripe } = harness;
    const price = await api.prices.create({
      product: "prod_kw_learning",
      currency: "usd",
      unit_amount: 2900,
      recurring: { interval: "month" },
    });
    const { subscription, customer } = await aMember(harness);
    const middle = (stripe.clock.now() + periodEndOf(subscription)) / 2;
    stripe.clock.setTime(middle);
    const items = [{ id: subscription.items.data[0]?.id ?? "", price: price.id }];
    await api.subscriptions.update(subscription.id, { items });
    expect((await api.invoices.list({ customer: customer.id })).data).toHaveLength(1);
    stripe.clock.setTime(periodEndOf(subscription) + HOUR);
    const [renewal] = (await api.invoices.list({ customer: customer.id })).data;
    expect(renewal?.lines.data.map(({ amount }) => amount)).toEqual([2900, -950, 1450]);
  });

  test("previews the next renewal without a change", async () => {
    const { subscription } = await aMember(harness);
    const preview = await harness.api.invoices.createPreview({ subscription: subscription.id });
    expect(preview).toMatchObject({ billing_reason: "upcoming", total: 1900 });
    await expect(harness.api.invoices.retrieve(preview.id)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describe("finding subscriptions", () => {
  test("leaves out canceled ones unless they are asked for", async () => {
    const { api } = harness;
    const { subscription, customer } = await aMember(harness);
    await api.subscriptions.cancel(subscription.id);
    const list = async (status?: "all" | "canceled" | "active") =>
      (await api.subscriptions.list({ customer: customer.id, ...(status ? { status } : {}) })).data
        .length;
    expect([await list(), await list("all"), await list("canceled"), await list("active")]).toEqual(
      [0, 1, 1, 0],
    );
  });
});
