import { beforeEach, describe, expect, test } from "vitest";
import { card, press } from "#tools/stand-ins/stripe/harness";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

process.env.TRIAL_DAYS = "14";
const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { routeArgs, thrownBy } = await import("#tests/helpers/route-args");
const { aGrant, anAccount } = await import("#tests/helpers/factories");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const membership = await import("~/routes/membership._index");
const checkout = await import("~/routes/membership.checkout");
const back = await import("~/routes/membership.return");
const portal = await import("~/routes/membership.portal");

beforeEach(() => {
  standIn.trouble = null;
});

async function join(account: { id: string }, plan = "month") {
  const args = await routeArgs("/membership/checkout", { as: account, form: { plan } });
  return checkout.action(args);
}

/** Pays on the page that joining leads to; the address it leads back to. */
async function pay(joining: Response) {
  const { location } = await press(joining.headers.get("Location"), card());
  const { pathname, search } = new URL(location!);
  return pathname + search;
}

async function openPages(account: { id: string }) {
  const { data } = await shop!.stripe.checkout.sessions.list({ limit: 100 });
  return data.filter((one) => one.client_reference_id === account.id && one.status === "open");
}

test("a trial is begun without a card, and the page then offers to pay", async () => {
  const account = await anAccount(db);
  const look = async () => membership.loader(await routeArgs("/membership", { as: account }));
  expect(await look()).toMatchObject({ viewer: "account", trialDays: 14 });

  expect((await join(account, "trial")).headers.get("Location")).toBe("/billing");

  expect(await look()).toMatchObject({ viewer: "trial", trialDays: 0 });
  expect((await join(account)).headers.get("Location")).toMatch(standIn.url);
  const failed = await anAccount(db);
  await aGrant(db, failed.id, { source: "subscription", status: "past_due", ends_at: 1 });
  expect(await membership.loader(await routeArgs("/membership", { as: failed }))).toMatchObject({
    viewer: "unpaid",
  });
});

describe("the price page", () => {
  test("shows a visitor what is free, what is not, and the price", async () => {
    const page = await membership.loader(await routeArgs("/membership"));

    expect(page).toMatchObject({
      viewer: "stranger",
      isSold: true,
      offer: {
        month: { amount: 1900, currency: "usd" },
        year: { amount: 15_600, currency: "usd" },
        statement: "KW LEARNING",
      },
    });
    expect(page.lessons.free).toBeGreaterThan(0);
    expect(page.lessons.all).toBeGreaterThan(page.lessons.free);
  });

  test.each(["A", "B", "C"] as const)(
    "counts for track %s the lessons and conversations that its readers have",
    async (track) => {
      const as = await anAccount(db, { track });
      const { lessons, dialogues } = await membership.loader(
        await routeArgs("/membership", { as }),
      );
      const course = await (
        await import("~/routes/lessons._index")
      ).loader(await routeArgs("/lessons", { as }));
      const practice = await (
        await import("~/routes/dialogues._index/route")
      ).loader(await routeArgs("/dialogues", { as }));

      expect(lessons.all).toBe(course.modules.flatMap((module) => module.lessons).length);
      expect(dialogues.all).toBe(practice.entries.length);
    },
  );

  test("offers a membership to an account without one only", async () => {
    const [account, member] = [await anAccount(db), await anAccount(db)];
    await aGrant(db, member.id);

    expect(await membership.loader(await routeArgs("/membership", { as: account }))).toMatchObject({
      viewer: "account",
    });
    expect(await membership.loader(await routeArgs("/membership", { as: member }))).toMatchObject({
      viewer: "member",
    });
  });
});

test("joining leads to the payment page and back, and gives access without a webhook", async () => {
  const account = await anAccount(db);

  const toStripe = await join(account);
  expect(toStripe.status).toBe(303);
  const page = await back.loader(await routeArgs(await pay(toStripe), { as: account }));
  expect(page).toEqual({ isMember: true });

  expect((await join(account)).headers.get("Location")).toBe("/billing");
  expect(await openPages(account)).toEqual([]);
});

test("twenty clicks lead to one payment page", async () => {
  const account = await anAccount(db);

  const clicks = await Promise.all(Array.from({ length: 20 }, () => join(account)));

  expect(new Set(clicks.map(({ headers }) => headers.get("Location"))).size).toBe(1);
  expect(await openPages(account)).toHaveLength(1);
});

test("prices, accounts and ids in the form are ignored", async () => {
  const [account, other] = [await anAccount(db), await anAccount(db)];
  const form = {
    plan: "year",
    price: "price_free",
    amount: "0",
    account_id: other.id,
    customer: "cus_other",
  };
  await checkout.action(await routeArgs("/membership/checkout", { as: account, form }));

  expect(await openPages(account)).toMatchObject([
    { amount_total: 15_600, metadata: { price: "price_kw_year" } },
  ]);
  expect(await openPages(other)).toEqual([]);
});

test.each(["", "weekly", "price_kw_month"])("a plan called %j is refused", async (plan) => {
  const account = await anAccount(db);

  expect(await thrownBy(join(account, plan))).toMatchObject({ init: { status: 400 } });
});

test("a visitor signs in first, and a page that takes only forms redirects", async () => {
  const form = { plan: "month" };
  for (const [path, action] of [
    ["/membership/checkout", checkout.action],
    ["/membership/portal", portal.action],
  ] as const) {
    const answer = (await thrownBy(action(await routeArgs(path, { form })))) as Response;
    expect(answer.headers.get("Location")).toMatch(/^\/sign-in\?/);
  }
  expect(checkout.loader().headers.get("Location")).toBe("/membership");
  expect(portal.loader().headers.get("Location")).toBe("/billing");
});

test("the portal opens for an account that has paid, and others stay on the billing page", async () => {
  const [account, other] = [await anAccount(db), await anAccount(db)];
  await join(account);
  const press = async (as: { id: string }) =>
    portal.action(await routeArgs("/membership/portal", { as, form: {} }));

  expect((await press(account)).headers.get("Location")).toMatch(`${standIn.url}/p/session/`);
  expect((await press(other)).headers.get("Location")).toBe("/billing");
});

test("returning with another account's payment leads to one's own billing page", async () => {
  const [payer, other] = [await anAccount(db), await anAccount(db)];
  const args = await routeArgs(await pay(await join(payer)), { as: other });
  const answer = (await thrownBy(back.loader(args))) as Response;

  expect(answer.headers.get("Location")).toBe("/billing");
});

test("if Stripe does not answer, each payment page says so in time, and the price page opens", async () => {
  const account = await anAccount(db);
  standIn.trouble = "hanging";

  const asked = Date.now();
  const session = "/membership/return?session=cs_test_1";
  const [joining, returning, page] = await Promise.all([
    thrownBy(join(account)),
    thrownBy(back.loader(await routeArgs(session, { as: account }))),
    membership.loader(await routeArgs("/membership")),
  ]);

  expect(joining).toMatchObject({ data: { problem: "away" }, init: { status: 503 } });
  expect(returning).toMatchObject({ data: { problem: "unconfirmed" }, init: { status: 503 } });
  expect(page.isSold).toBe(true);
  expect(Date.now() - asked).toBeLessThan(14_000);
});
