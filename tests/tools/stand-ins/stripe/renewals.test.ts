import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY, HOUR } from "../../../../tools/stand-ins/stripe/clock.ts";
import {
  aMember,
  type Harness,
  openHarness,
  periodEndOf,
} from "../../../../tools/stand-ins/stripe/harness.ts";

const RENEWALS_FAIL = "4000000000000341";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness({ now: Date.UTC(2027, 0, 31, 12) });
});

afterEach(() => harness.close());

function retrieve(id: string) {
  return harness.api.subscriptions.retrieve(id, { expand: ["latest_invoice"] });
}

async function receivedTypes() {
  await harness.stripe.waitForDeliveries();
  return harness.received.map((event) => event.type);
}

describe("a renewal", () => {
  test("moves the period first and collects the payment an hour later", async () => {
    const { stripe } = harness;
    const { subscription } = await aMember(harness);
    stripe.clock.setTime(periodEndOf(subscription));
    const drafted = await retrieve(subscription.id);
    expect(drafted.status).toBe("active");
    expect(periodEndOf(drafted)).toBeGreaterThan(periodEndOf(subscription));
    expect(drafted.latest_invoice).toMatchObject({ status: "draft", amount_due: 1900 });

    stripe.clock.advance(HOUR);
    const paid = await retrieve(subscription.id);
    expect(paid.latest_invoice).toMatchObject({
      status: "paid",
      billing_reason: "subscription_cycle",
      period_end: periodEndOf(subscription) / 1000,
    });
  });

  test("is on the same day of the month, or on the last day of a shorter month", async () => {
    const { stripe } = harness;
    const { subscription } = await aMember(harness);
    const ends = [periodEndOf(subscription)];
    for (let month = 0; month < 2; month += 1) {
      stripe.clock.advance(31 * DAY);
      ends.push(periodEndOf(await retrieve(subscription.id)));
    }
    expect(ends.map((end) => new Date(end).toISOString().slice(0, 10))).toEqual([
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
    ]);
  });

  test("catches up with every period that has passed", async () => {
    const { api, stripe } = harness;
    const { customer } = await aMember(harness);
    stripe.clock.advance(366 * DAY);
    const { data } = await api.invoices.list({ customer: customer.id, limit: 100 });
    expect(data).toHaveLength(13);
  });

  test("sends an event with the previous values of the subscription", async () => {
    const { stripe, received } = harness;
    const { subscription } = await aMember(harness);
    stripe.clock.advance(32 * DAY);
    await stripe.waitForDeliveries();
    const event = received.find(({ type }) => type === "customer.subscription.updated");
    expect(event?.data.previous_attributes).toMatchObject({
      items: { data: [{ current_period_end: periodEndOf(subscription) / 1000 }] },
      latest_invoice: subscription.latest_invoice,
    });
  });
});

describe("a trial", () => {
  const trial = { subscription_data: { trial_period_days: 7 } };

  test("sends an event three days before its end, and is then paid for", async () => {
    const { stripe } = harness;
    const { subscription } = await aMember(harness, undefined, trial);
    stripe.clock.advance(4 * DAY);
    expect(await receivedTypes()).toContain("customer.subscription.trial_will_end");
    stripe.clock.advance(3 * DAY + HOUR);
    const after = await retrieve(subscription.id);
    expect(after).toMatchObject({ status: "active", latest_invoice: { amount_paid: 1900 } });
  });

  test("whose first payment fails leaves the membership past due", async () => {
    const { subscription } = await aMember(harness, RENEWALS_FAIL, trial);
    harness.stripe.clock.advance(7 * DAY + HOUR);
    expect((await retrieve(subscription.id)).status).toBe("past_due");
  });
});

describe("a renewal whose payment fails", () => {
  test("makes the membership past due, is retried, and finally cancels it", async () => {
    const { stripe } = harness;
    const { subscription } = await aMember(harness, RENEWALS_FAIL);
    stripe.clock.setTime(periodEndOf(subscription) + HOUR);
    const failed = await retrieve(subscription.id);
    expect(failed).toMatchObject({
      status: "past_due",
      latest_invoice: { status: "open", attempt_count: 1, amount_remaining: 1900 },
    });

    stripe.clock.advance(8 * DAY);
    expect(await retrieve(subscription.id)).toMatchObject({
      status: "past_due",
      latest_invoice: { attempt_count: 3 },
    });

    stripe.clock.advance(7 * DAY);
    expect(await retrieve(subscription.id)).toMatchObject({
      status: "canceled",
      cancellation_details: { reason: "payment_failed" },
    });
    const types = await receivedTypes();
    expect(types.filter((type) => type === "invoice.payment_failed")).toHaveLength(4);
    expect(types).toContain("customer.subscription.deleted");
  });

  test("leaves it unpaid if the account's settings say so", async () => {
    const { stripe } = harness;
    stripe.settings.afterFailedPayments = "unpaid";
    const { subscription } = await aMember(harness, RENEWALS_FAIL);
    stripe.clock.advance(60 * DAY);
    expect(await retrieve(subscription.id)).toMatchObject({
      status: "unpaid",
      latest_invoice: { status: "draft" },
    });
  });

  test("is fixed by a new card and a payment", async () => {
    const { api, stripe } = harness;
    const { subscription, customer } = await aMember(harness, RENEWALS_FAIL);
    stripe.clock.setTime(periodEndOf(subscription) + HOUR);
    const [open] = (await api.invoices.list({ customer: customer.id, status: "open" })).data;
    await expect(api.invoices.pay(open?.id ?? "")).rejects.toMatchObject({
      statusCode: 402,
      code: "card_declined",
    });
    await api.subscriptions.update(subscription.id, { default_payment_method: "pm_card_visa" });
    await api.invoices.pay(open?.id ?? "");
    expect((await retrieve(subscription.id)).status).toBe("active");
  });
});

describe("a subscription made through the API", () => {
  test("whose first payment fails is incomplete and expires within a day", async () => {
    const { api, stripe } = harness;
    const customer = await api.customers.create({ email: "ana@example.org" });
    const subscription = await api.subscriptions.create({
      customer: customer.id,
      items: [{ price: "price_kw_month" }],
    });
    expect(subscription.status).toBe("incomplete");
    stripe.clock.advance(DAY);
    expect(await retrieve(subscription.id)).toMatchObject({
      status: "incomplete_expired",
      latest_invoice: { status: "void" },
    });
  });
});
