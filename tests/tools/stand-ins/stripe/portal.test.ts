import type Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { HOUR } from "../../../../tools/stand-ins/stripe/clock.ts";
import {
  aMember,
  card,
  type Harness,
  openHarness,
  periodEndOf,
  press,
} from "../../../../tools/stand-ins/stripe/harness.ts";

const RENEWALS_FAIL = "4000000000000341";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

async function openPortal(
  customer: Stripe.Customer,
  params: Partial<Stripe.BillingPortal.SessionCreateParams> = {},
) {
  const session = await harness.api.billingPortal.sessions.create({
    customer: customer.id,
    return_url: "http://app.test/account",
    ...params,
  });
  return { url: session.url, read: async () => (await fetch(session.url)).text() };
}

describe("the customer portal", () => {
  test("shows the plan, the card, the invoices and the link back", async () => {
    const { customer } = await aMember(harness);
    const text = await (await openPortal(customer)).read();
    expect(text).toContain("KW Learning, $19.00 per month");
    expect(text).toMatch(/Your membership renews on \w+ \d+, \d{4}\./);
    expect(text).toContain("Visa, ending in 4242");
    expect(text).toContain('href="http://app.test/account">Return to KW Learning</a>');
    const [, invoice = ""] = /<a href="([^"]*\/i\/[^"]*)"/.exec(text) ?? [];
    expect(await (await fetch(invoice)).text()).toContain("1 × KW Learning (at $19.00 / month)");
  });

  test("cancels at the period's end by setting cancel_at alone, and renews again", async () => {
    const { api, stripe, received } = harness;
    const { customer, subscription } = await aMember(harness);
    const portal = await openPortal(customer);
    const { status, location } = await press(portal.url, { intent: "cancel" });
    expect(status).toBe(303);
    const done = await (await fetch(new URL(location ?? "", portal.url))).text();
    expect(done).toContain("Your membership will end with the current period.");
    expect(await api.subscriptions.retrieve(subscription.id)).toMatchObject({
      status: "active",
      cancel_at: periodEndOf(subscription) / 1000,
      cancel_at_period_end: false,
    });

    await press(portal.url, { intent: "renew" });
    expect((await api.subscriptions.retrieve(subscription.id)).cancel_at).toBeNull();
    await stripe.waitForDeliveries();
    const updates = received.filter(({ type }) => type === "customer.subscription.updated");
    expect(updates).toHaveLength(2);
  });

  test("sets cancel_at_period_end for a subscription in classic billing mode", async () => {
    const { customer, subscription } = await aMember(harness, undefined, {
      subscription_data: { billing_mode: { type: "classic" } },
    });
    await press((await openPortal(customer)).url, { intent: "cancel" });
    const canceled = await harness.api.subscriptions.retrieve(subscription.id);
    expect(canceled.cancel_at_period_end).toBe(true);
  });

  test("changes from month to year after showing what is due", async () => {
    const { customer, subscription } = await aMember(harness);
    const portal = await openPortal(customer);
    expect(await portal.read()).toContain("$156.00 per year ($137.00 due today");
    await press(portal.url, { intent: "change-plan", price: "price_kw_year" });
    const changed = await harness.api.subscriptions.retrieve(subscription.id);
    expect(changed.items.data[0]?.price.id).toBe("price_kw_year");
    expect(await portal.read()).toContain("$19.00 per month ($0.00 due today");
  });

  test("takes a new card, and refuses one that is declined", async () => {
    const { customer } = await aMember(harness);
    const portal = await openPortal(customer);
    const declined = await press(portal.url, {
      ...card("4000000000000002"),
      intent: "update-card",
    });
    expect(declined.text).toContain("Your card was declined.");
    await press(portal.url, { ...card("5555555555554444"), intent: "update-card" });
    expect(await portal.read()).toContain("Mastercard, ending in 4444");
  });

  test("lets a member with a failed renewal change the card and pay", async () => {
    const { api, stripe } = harness;
    const { customer, subscription } = await aMember(harness, RENEWALS_FAIL);
    stripe.clock.setTime(periodEndOf(subscription) + HOUR);
    const portal = await openPortal(customer);
    const text = await portal.read();
    expect(text).toContain("The last payment failed.");
    const [, invoice = ""] = /name="invoice" value="(\w+)"/.exec(text) ?? [];
    await press(portal.url, { ...card(), intent: "update-card" });
    await press(portal.url, { intent: "pay-invoice", invoice });
    expect((await api.subscriptions.retrieve(subscription.id)).status).toBe("active");
  });

  test("does not pay another customer's invoice", async () => {
    const { api, stripe } = harness;
    const { customer, subscription } = await aMember(harness, RENEWALS_FAIL);
    stripe.clock.setTime(periodEndOf(subscription) + HOUR);
    const [open] = (await api.invoices.list({ customer: customer.id, status: "open" })).data;
    const stranger = await api.customers.create({ email: "ben@example.org" });
    const portal = await openPortal(stranger);
    await press(portal.url, { intent: "pay-invoice", invoice: open?.id ?? "" });
    expect((await api.invoices.retrieve(open?.id ?? "")).status).toBe("open");
  });

  test("shows only the features of its configuration", async () => {
    const { customer, subscription } = await aMember(harness);
    const configuration = await harness.api.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    });
    const portal = await openPortal(customer, { configuration: configuration.id });
    const text = await portal.read();
    expect(text).toContain("Invoices");
    expect(text).not.toContain("Cancel at period end");
    expect(text).not.toContain("Change plan");
    expect(text).not.toContain("Update card");
    expect((await press(portal.url, { intent: "cancel" })).status).toBe(422);
    expect((await harness.api.subscriptions.retrieve(subscription.id)).cancel_at).toBeNull();
  });

  test("ends after an hour and cannot be guessed", async () => {
    const { customer } = await aMember(harness);
    const portal = await openPortal(customer);
    const other = `${harness.stripe.url}/p/session/test_guess`;
    expect((await fetch(other)).status).toBe(404);
    harness.stripe.clock.advance(HOUR);
    expect(await portal.read()).toContain("This session has ended");
    expect((await press(portal.url, { intent: "cancel" })).status).toBe(404);
  });
});
