import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../../../tools/stand-ins/stripe/clock.ts";
import {
  aMember,
  card,
  type Harness,
  openCheckout,
  openHarness,
  periodEndOf,
  press,
} from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

describe("paying on the hosted page", () => {
  test("starts the membership, redirects the member and sends events", async () => {
    const { api, stripe, received } = harness;
    const customer = await api.customers.create({ email: "ana@example.org" });
    const session = await openCheckout(api, {
      customer: customer.id,
      client_reference_id: "acc_1",
      metadata: { intent: "join" },
      subscription_data: { metadata: { account_id: "acc_1" } },
    });
    expect(session).toMatchObject({ status: "open", amount_total: 1900, currency: "usd" });

    const page = await (await fetch(session.url ?? "")).text();
    expect(page).toContain("KW Learning");
    expect(page).toContain("$19.00");
    const { status, location } = await press(session.url, card());
    expect(status).toBe(303);
    expect(location).toBe(`http://app.test/membership?session=${session.id}`);

    const paid = await api.checkout.sessions.retrieve(session.id, { expand: ["subscription"] });
    expect(paid).toMatchObject({
      status: "complete",
      payment_status: "paid",
      url: null,
      client_reference_id: "acc_1",
      metadata: { intent: "join" },
      subscription: { status: "active", customer: customer.id, metadata: { account_id: "acc_1" } },
    });

    await stripe.waitForDeliveries();
    const types = received.map((event) => event.type);
    expect(types).toEqual(
      expect.arrayContaining([
        "customer.created",
        "customer.subscription.created",
        "invoice.created",
        "invoice.finalized",
        "charge.succeeded",
        "invoice.paid",
        "checkout.session.completed",
      ]),
    );
  });

  test("charges for a period that ends a month later and names the subscription on the invoice", async () => {
    const { subscription } = await aMember(harness);
    const { data } = await harness.api.invoices.list({ customer: String(subscription.customer) });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ status: "paid", amount_paid: 1900, total: 1900 });
    expect(data[0]?.parent?.subscription_details?.subscription).toBe(subscription.id);
    const days = (periodEndOf(subscription) - subscription.created * 1000) / DAY;
    expect(days).toBeGreaterThanOrEqual(28);
    expect(days).toBeLessThanOrEqual(31);
  });

  test("creates a customer if the session has none", async () => {
    const { api, stripe } = harness;
    const session = await openCheckout(api);
    await press(session.url, { ...card(), email: "new@example.org" });
    const { customer } = await api.checkout.sessions.retrieve(session.id);
    expect(stripe.findCustomer("new@example.org")?.id).toBe(customer);
  });

  test("shows the page again to a declined customer and starts nothing", async () => {
    const { api } = harness;
    const customer = await api.customers.create({ email: "ana@example.org" });
    const session = await openCheckout(api, { customer: customer.id });
    const { status, text } = await press(session.url, card("4000000000000002"));
    expect(status).toBe(422);
    expect(text).toContain("Your card was declined.");
    expect(text).not.toContain("4000000000000002");
    expect((await api.checkout.sessions.retrieve(session.id)).status).toBe("open");
    expect((await api.subscriptions.list({ customer: customer.id })).data).toEqual([]);
    expect((await press(session.url, card())).status).toBe(303);
  });

  test.each([
    ["4242 4242 4242 4241", "12/40", "Your card number is invalid."],
    ["4242 4242 4242 4242", "13/40", "Your card’s expiration date is incomplete."],
    ["4242 4242 4242 4242", "01/20", "Your card’s expiration date is in the past."],
  ])("refuses card %s with expiry %s", async (number, expiry, message) => {
    const session = await openCheckout(harness.api, { customer_email: "ana@example.org" });
    const { status, text } = await press(session.url, { ...card(number), expiry });
    expect(status).toBe(422);
    expect(text).toContain(message);
  });

  test("charges once if the button is pressed several times", async () => {
    const { session, subscription } = await aMember(harness);
    const again = await press(`${harness.stripe.url}/c/pay/${session.id}`, card());
    expect(again.text).toContain("You have already paid");
    const { data } = await harness.api.subscriptions.list({
      customer: String(subscription.customer),
    });
    expect(data).toHaveLength(1);
  });

  test("starts a trial without a charge, and shows that", async () => {
    const { subscription, session } = await aMember(harness, "4242424242424242", {
      subscription_data: { trial_period_days: 7 },
    });
    expect(subscription.status).toBe("trialing");
    expect(periodEndOf(subscription)).toBe(subscription.created * 1000 + 7 * DAY);
    const paid = await harness.api.checkout.sessions.retrieve(session.id);
    expect(paid).toMatchObject({ amount_total: 0, payment_status: "no_payment_required" });
    expect((await harness.api.charges.list()).data).toEqual([]);
  });
});

describe("a checkout session", () => {
  test("expires by itself after a day", async () => {
    const { api, stripe } = harness;
    const session = await openCheckout(api);
    const url = session.url ?? "";
    stripe.clock.advance(DAY);
    expect(await api.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: "expired",
      url: null,
    });
    expect(await (await fetch(url)).text()).toContain("This page has expired");
    expect((await press(url, card())).text).toContain("This page has expired");
  });

  test("can be expired by the application, once", async () => {
    const { api } = harness;
    const session = await openCheckout(api);
    expect((await api.checkout.sessions.expire(session.id)).status).toBe("expired");
    await expect(api.checkout.sessions.expire(session.id)).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  test("links to the session's cancel URL", async () => {
    const session = await openCheckout(harness.api);
    const page = await (await fetch(session.url ?? "")).text();
    expect(page).toContain('<a class="button" href="http://app.test/membership">Cancel</a>');
  });

  test("lists its lines with their prices", async () => {
    const session = await openCheckout(harness.api);
    const { data } = await harness.api.checkout.sessions.listLineItems(session.id);
    expect(data).toMatchObject([
      { quantity: 1, amount_total: 1900, price: { id: "price_kw_month" } },
    ]);
  });
});
