import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf } from "#tools/stand-ins/stripe/harness";
import { startInstallation, type Installation } from "../an-installation";

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
});

afterAll(() => installation.close());

test("names what is wrong with the Stripe account", async () => {
  const { settings } = installation.site.stripe;
  const set = (changes: Partial<typeof settings>) => () => Object.assign(settings, changes);
  const asBefore = set({ ...settings });
  const account: [Partial<typeof settings>, RegExp][] = [
    [{ takesPayments: false }, /cannot take payments yet/],
    [{ statementDescriptor: null }, /no statement descriptor/],
    [{ hasPortal: false }, /portal is not set up/],
  ];
  for (const [changes, fault] of account) {
    expect(await installation.faultsWhile(set(changes), asBefore)).toContainEqual(
      expect.stringMatching(fault),
    );
  }
  const api = clientOf(installation.site.stripe.url);
  const archive = (active: boolean) => () => api.prices.update("price_kw_year", { active });
  expect(await installation.faultsWhile(archive(false), () => archive(true)())).toContainEqual(
    expect.stringMatching(/price_kw_year of STRIPE_PRICE_YEARLY is archived/),
  );
});

test("names what is wrong with the webhook endpoint", async () => {
  const api = clientOf(installation.site.stripe.url);
  const [endpoint] = (await api.webhookEndpoints.list()).data;
  const { id, url } = endpoint!;
  const update = (changes: Stripe.WebhookEndpointUpdateParams) => () =>
    api.webhookEndpoints.update(id, changes);
  const changes: [
    Stripe.WebhookEndpointUpdateParams,
    Stripe.WebhookEndpointUpdateParams,
    RegExp,
  ][] = [
    [{ url: "https://other.test/" }, { url }, /no webhook endpoint at .*webhooks\/stripe/],
    [{ disabled: true }, { disabled: false }, /endpoint is disabled/],
    [
      { enabled_events: ["invoice.paid"] },
      { enabled_events: ["*"] },
      /does not get .*charge.dispute.created/,
    ],
  ];
  for (const [wrong, right, fault] of changes) {
    expect(await installation.faultsWhile(update(wrong), update(right))).toContainEqual(
      expect.stringMatching(fault),
    );
  }
  const older = await api.webhookEndpoints.create({
    url,
    enabled_events: ["*"],
    api_version: "2024-06-20",
  });
  expect(await installation.faultsWith()).toEqual([
    expect.stringMatching(/API version 2024-06-20/),
    expect.stringMatching(/Several webhook endpoints/),
  ]);
  await api.webhookEndpoints.update(older.id, { url: "https://other.test/" });
});

test("names events that our endpoint did not take", async () => {
  const lose = () => {
    installation.site.stripe.delivery.lose = 1;
    return clientOf(installation.site.stripe.url).customers.create({ email: "ana@example.org" });
  };
  expect(await installation.faultsWhile(lose, () => {})).toContainEqual(
    expect.stringMatching(/could not deliver an event .*STRIPE_WEBHOOK_SECRETS/),
  );
});
