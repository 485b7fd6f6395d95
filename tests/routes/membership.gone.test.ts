import { expect, test } from "vitest";
import { card, press } from "#tools/stand-ins/stripe/harness";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { routeArgs, thrownBy } = await import("#tests/helpers/route-args");
const { anAccount } = await import("#tests/helpers/factories");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const checkout = await import("~/routes/membership.checkout");
const back = await import("~/routes/membership.return");
const portal = await import("~/routes/membership.portal");
const billing = await import("~/routes/billing");

async function join(account: { id: string }) {
  const form = { plan: "month" };
  return checkout.action(await routeArgs("/membership/checkout", { as: account, form }));
}

/** Pays on the page that joining leads to; the address it leads back to. */
async function pay(joining: Response) {
  const { location } = await press(joining.headers.get("Location"), card());
  const { pathname, search } = new URL(location!);
  return pathname + search;
}

test("someone whose customer was deleted at Stripe reads their billing page, and can pay again", async () => {
  const account = await anAccount(db);
  await join(account);
  const { stripe } = shop!;
  const customerOf = async () => {
    const { stripe_customer_id: id } = await db
      .selectFrom("account")
      .select("stripe_customer_id")
      .where("id", "=", account.id)
      .executeTakeFirstOrThrow();
    return id!;
  };
  const first = await customerOf();
  await stripe.customers.del(first);

  const args = await routeArgs("/membership/portal", { as: account, form: {} });
  expect((await portal.action(args)).headers.get("Location")).toBe("/billing");
  expect(await billing.loader(await routeArgs("/billing", { as: account }))).toBeTruthy();
  const returning = await routeArgs(await pay(await join(account)), { as: account });
  await back.loader(returning);

  expect(await customerOf()).not.toBe(first);
  const { data } = await stripe.subscriptions.list({ customer: await customerOf() });
  expect(data).toMatchObject([{ status: "active" }]);
});

test("the page says that a price is no longer sold, and tells nobody to try again in a minute", async () => {
  const account = await anAccount(db);
  await shop!.stripe.prices.update("price_kw_month", { active: false });
  try {
    const refused = await thrownBy(join(account));
    expect(refused).toMatchObject({ data: { problem: "wrong-settings" }, init: { status: 503 } });
  } finally {
    await shop!.stripe.prices.update("price_kw_month", { active: true });
  }
  expect((await join(account)).status).toBe(303);
});

test("the page says that the portal was never set up", async () => {
  const account = await anAccount(db);
  await join(account);
  const press = async () =>
    portal.action(await routeArgs("/membership/portal", { as: account, form: {} }));
  standIn.settings.hasPortal = false;
  try {
    const refused = await thrownBy(press());
    expect(refused).toMatchObject({ data: { problem: "wrong-settings" }, init: { status: 503 } });
  } finally {
    standIn.settings.hasPortal = true;
  }
  expect((await press()).headers.get("Location")).toMatch(/\/p\/session\//);
});
