import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  aMember,
  clientOf,
  type Harness,
  openCheckout,
  openHarness,
} from "../../../../tools/stand-ins/stripe/harness.ts";

let harness: Harness;

beforeEach(async () => {
  harness = await openHarness();
});

afterEach(() => harness.close());

describe("errors", () => {
  test("report a key that is missing or is not a test key", async () => {
    const bare = await fetch(`${harness.stripe.url}/v1/customers`);
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ error: { type: "invalid_request_error" } });
    const live = clientOf(harness.stripe.url, "sk_live_secret");
    await expect(live.customers.list()).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    );
    await expect(live.customers.list()).rejects.not.toThrow("secret");
  });

  test("report an unknown id with 404 in the URL and 400 in a parameter", async () => {
    const { api } = harness;
    await expect(api.subscriptions.retrieve("sub_none")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
      param: "id",
      message: "No such subscription: 'sub_none'",
    });
    await expect(openCheckout(api, { customer: "cus_none" })).rejects.toMatchObject({
      statusCode: 400,
      code: "resource_missing",
      param: "customer",
    });
  });

  test("name the parameter that is missing, unknown or invalid", async () => {
    const { api } = harness;
    const product = { product: "prod_kw_learning", currency: "usd" };
    await expect(api.prices.create(product)).rejects.toMatchObject({
      code: "parameter_missing",
      param: "unit_amount",
    });
    const odd = { email: "ana@example.org", shoe_size: "42" };
    await expect(api.customers.create(odd)).rejects.toMatchObject({
      code: "parameter_unknown",
      param: "shoe_size",
    });
    await expect(api.customers.create({ email: "not an address" })).rejects.toMatchObject({
      code: "email_invalid",
      param: "email",
    });
    const line_items = [{ price: "price_kw_month", quantity: 0 }];
    await expect(openCheckout(api, { line_items })).rejects.toMatchObject({
      param: "line_items[0][quantity]",
    });
  });

  test("report a path that is not part of the API", async () => {
    const answer = await fetch(`${harness.stripe.url}/v1/nothing`, {
      headers: { Authorization: "Bearer sk_test_x" },
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("request-id")).toMatch(/^req_/);
  });
});

describe("an idempotency key", () => {
  const key = { idempotencyKey: "join-acc_1" };

  test("returns the first answer again after later changes", async () => {
    const { api, stripe } = harness;
    const first = await api.customers.create({ email: "ana@example.org" }, key);
    await api.customers.update(first.id, { email: "new@example.org" });
    const again = await api.customers.create({ email: "ana@example.org" }, key);
    expect(again).toEqual(first);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(stripe.events.filter(({ type }) => type === "customer.created")).toHaveLength(1);
  });

  test("is refused with other parameters", async () => {
    const { api } = harness;
    await api.customers.create({ email: "ana@example.org" }, key);
    await expect(api.customers.create({ email: "ben@example.org" }, key)).rejects.toBeInstanceOf(
      Stripe.errors.StripeIdempotencyError,
    );
  });

  test("makes one object from many requests at the same time", async () => {
    const sessions = await Promise.all(
      Array.from({ length: 20 }, () =>
        harness.api.checkout.sessions.create(
          {
            mode: "subscription",
            line_items: [{ price: "price_kw_month", quantity: 1 }],
            success_url: "http://app.test/",
          },
          key,
        ),
      ),
    );
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(1);
  });

  test("can be used again after a request that was refused", async () => {
    const { api } = harness;
    await expect(api.customers.create({ email: "x" }, key)).rejects.toThrow("Invalid email");
    expect((await api.customers.create({ email: "ana@example.org" }, key)).object).toBe("customer");
  });
});

describe("lists", () => {
  beforeEach(async () => {
    for (const name of ["ana", "ben", "cyd", "dov", "eva"]) {
      await harness.api.customers.create({ email: `${name}@example.org`, name });
    }
  });

  const namesOf = (page: Stripe.ApiList<Stripe.Customer>) => page.data.map(({ name }) => name);

  test("return pages in both directions, newest first", async () => {
    const { api } = harness;
    const first = await api.customers.list({ limit: 2 });
    expect([namesOf(first), first.has_more]).toEqual([["eva", "dov"], true]);
    const second = await api.customers.list({ limit: 2, starting_after: first.data[1]?.id ?? "" });
    expect([namesOf(second), second.has_more]).toEqual([["cyd", "ben"], true]);
    const back = await api.customers.list({ limit: 2, ending_before: second.data[0]?.id ?? "" });
    expect([namesOf(back), back.has_more]).toEqual([["eva", "dov"], false]);
  });

  test("can be read to the end by the SDK", async () => {
    const all = await harness.api.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
    expect(all).toHaveLength(5);
  });

  test("return only the objects that match the filters", async () => {
    const { api } = harness;
    expect(namesOf(await api.customers.list({ email: "cyd@example.org" }))).toEqual(["cyd"]);
    const byKey = await api.prices.list({ lookup_keys: ["kw_year"], expand: ["data.product"] });
    expect(byKey.data).toMatchObject([{ id: "price_kw_year", product: { name: "KW Learning" } }]);
    const later = Math.floor(Date.now() / 1000) + 60;
    expect(namesOf(await api.customers.list({ created: { gte: later } }))).toEqual([]);
    await expect(api.customers.list({ starting_after: "cus_none" })).rejects.toMatchObject({
      code: "resource_missing",
    });
  });
});

describe("expanding", () => {
  test("replaces ids by objects and shows fields that are otherwise hidden", async () => {
    const { subscription } = await aMember(harness);
    const expanded = await harness.api.subscriptions.retrieve(subscription.id, {
      expand: ["customer", "items.data.price.product", "latest_invoice.payments"],
    });
    expect(expanded).toMatchObject({
      customer: { email: "ana@example.org" },
      items: { data: [{ price: { product: { id: "prod_kw_learning" } } }] },
      latest_invoice: { payments: { data: [{ status: "paid" }] } },
    });
  });

  test("refuses a field that cannot be expanded or is too deep", async () => {
    const { api } = harness;
    const { subscription } = await aMember(harness);
    await expect(
      api.subscriptions.retrieve(subscription.id, { expand: ["status"] }),
    ).rejects.toThrow("This property cannot be expanded (status).");
    await expect(
      api.subscriptions.list({ expand: ["data.items.data.price.product"] }),
    ).rejects.toMatchObject({ code: "property_expansion_max_depth" });
  });
});

test("an update merges metadata and removes emptied keys", async () => {
  const { api } = harness;
  const { id } = await api.customers.create({ metadata: { account_id: "acc_1", plan: "a" } });
  const { metadata } = await api.customers.update(id, { metadata: { plan: "", source: "web" } });
  expect(metadata).toEqual({ account_id: "acc_1", source: "web" });
});

test("an answer has the API version of its request", async () => {
  const { lastResponse } = await harness.api.customers.list();
  expect(lastResponse.headers["stripe-version"]).toBe(Stripe.API_VERSION);
});
