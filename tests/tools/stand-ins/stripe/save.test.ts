import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DAY } from "../../../../tools/stand-ins/stripe/clock.ts";
import { aMember, openHarness, periodEndOf } from "../../../../tools/stand-ins/stripe/harness.ts";

async function aWorldFile() {
  const folder = await mkdtemp(path.join(tmpdir(), "stripe-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, "account.bin");
}

async function open(worldFile: string, options: Parameters<typeof openHarness>[0] = {}) {
  const harness = await openHarness({ worldFile, ...options });
  onTestFinished(harness.close);
  return harness;
}

test("a saved account is loaded again with its clock and continues", async () => {
  const worldFile = await aWorldFile();
  const first = await open(worldFile);
  const { subscription, customer } = await aMember(first);
  first.stripe.clock.advance(3 * DAY);
  await first.close();

  const second = await open(worldFile);
  expect(await second.api.subscriptions.retrieve(subscription.id)).toEqual(subscription);
  expect(second.stripe.clock.now()).toBeGreaterThan(Date.now() + 2.9 * DAY);
  expect((await second.api.prices.list()).data).toHaveLength(4);

  second.stripe.clock.setTime(periodEndOf(subscription) + DAY);
  const renewed = await second.api.subscriptions.retrieve(subscription.id);
  expect(periodEndOf(renewed)).toBeGreaterThan(periodEndOf(subscription));
  expect((await second.api.invoices.list({ customer: customer.id })).data).toHaveLength(2);
  expect((await stat(worldFile)).mode & 0o777).toBe(0o600);
});

test("only an undelivered event is delivered after the next start", async () => {
  const worldFile = await aWorldFile();
  const first = await open(worldFile);
  await aMember(first);
  await first.stripe.waitForDeliveries();
  first.endpoint.status = 500;
  const customer = await first.api.customers.create({ email: "ben@example.org" });
  await first.close();

  const second = await open(worldFile);
  await second.stripe.waitForDeliveries();

  expect(second.received.map(({ type }) => type)).toEqual(["customer.created"]);
  expect(second.received[0]?.data.object).toMatchObject({ id: customer.id });
});

test("an answered request is saved even if the process is killed", async () => {
  const worldFile = await aWorldFile();
  const first = await open(worldFile);
  const { subscription } = await aMember(first);

  const second = await open(worldFile);
  expect(await second.api.subscriptions.retrieve(subscription.id)).toEqual(subscription);
});
