import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { BillingFacts } from "~/features/membership/billing/billing-facts";
import { BillingNotices } from "~/features/membership/billing/billing-notices";
import { Receipts } from "~/features/membership/billing/receipts";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { routeArgs, thrownBy } = await import("#tests/helpers/route-args");
const { aGrant, anAccount } = await import("#tests/helpers/factories");
const { hasLiveGrant } = await import("~/features/membership/grants.server");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const { aSubscriber } = await import("../features/membership/a-shop");
const { loader } = await import("~/routes/billing");

beforeEach(() => {
  standIn.trouble = null;
});

async function pageOf(account: { id: string }) {
  const { billing, offer, timeZone } = await loader(await routeArgs("/billing", { as: account }));
  const words = [
    wordsOf(BillingNotices, { billing, timeZone }),
    wordsOf(BillingFacts, { billing, offer, timeZone }),
    billing.receipts ? wordsOf(Receipts, { receipts: billing.receipts, timeZone }) : "",
  ];
  return { billing, page: words.join(" ") };
}

/** What a reader sees of a component, without the tags. */
function wordsOf<Props extends object>(component: ComponentType<Props>, props: Props) {
  const html = renderToStaticMarkup(createElement(component, props));
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

test("a stranger is asked to sign in", async () => {
  const answer = (await thrownBy(loader(await routeArgs("/billing")))) as Response;

  expect(answer.headers.get("Location")).toBe("/sign-in?next=%2Fbilling");
});

test("a member sees the plan, the next payment and the receipts", async () => {
  const { account, subscription } = await aSubscriber(db, shop!);

  const { billing, page } = await pageOf(account);

  expect(billing).toMatchObject({
    state: "paying",
    isOpen: true,
    nextPaymentAt: subscription.items.data[0]!.current_period_end * 1000,
  });
  expect(page).toContain("Member, monthly Open");
  expect(page).toContain("$19 a month");
  expect(page).toContain("Next payment");
  expect(page).toContain("On your statement KW LEARNING");
  expect(page).toContain("Card Ending 4242");
  expect(page).toMatch(
    /\d{4} (January|February|March|April|May|June|July|August|September|October|November|December) Paid \$19\.00/,
  );
});

test("opening the page saves what a webhook missed", async () => {
  const { account } = await aSubscriber(db, shop!);
  expect(await hasLiveGrant(db, account.id)).toBe(false);

  await pageOf(account);

  expect(await hasLiveGrant(db, account.id)).toBe(true);
});

test("a canceled membership shows its end, and that nothing more is charged", async () => {
  const { account, subscription } = await aSubscriber(db, shop!);
  await shop!.stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });

  const { billing, page } = await pageOf(account);

  expect(billing).toMatchObject({
    state: "ending",
    endsAt: subscription.items.data[0]!.current_period_end * 1000,
  });
  expect(page).toContain("Nothing more is charged.");
  expect(page).toContain("Keep my membership");
});

test("payments that Stripe does not collect for now keep the lessons open, and the page says so", async () => {
  const { account, subscription } = await aSubscriber(db, shop!);
  const resumes_at = subscription.items.data[0]!.current_period_end + 20 * 86_400;
  const pause_collection = { behavior: "void", resumes_at } as const;
  await shop!.stripe.subscriptions.update(subscription.id, { pause_collection });
  standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 7_200_000);

  const { billing, page } = await pageOf(account);

  expect(billing).toMatchObject({ state: "not-charged", isOpen: true });
  expect(billing.nextPaymentAt).toBe(resumes_at * 1000);
  expect(billing.receipts?.map(({ state }) => state)).toEqual(["void", "paid"]);
  expect(page).toContain("Payments stopped for now");
  expect(page).toContain("Nothing is charged before");
  expect(page).not.toContain("Next payment");
});

test("a failed payment shows what happened, how long content stays open, and how to pay", async () => {
  const paymentMethod = "pm_card_chargeCustomerFail";
  const { account, subscription } = await aSubscriber(db, shop!, { paymentMethod });
  standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 7_200_000);

  const { billing, page } = await pageOf(account);

  expect(billing.state).toBe("past-due");
  expect(page).toContain("Your last payment didn’t go through");
  expect(page).toContain("Your lessons stay open until");
  expect(page).toContain("Use another card");
  expect(page).toContain("Next try");
  expect(page).toContain("Not paid yet");
});

test("a trial shows its end, and a member who joins now is charged when it ends", async () => {
  const account = await anAccount(db);
  const endsAt = Date.now() + 5 * 86_400_000;
  await aGrant(db, account.id, { source: "trial", ends_at: endsAt });

  const { billing, page } = await pageOf(account);
  expect(billing).toMatchObject({ state: "trial", isOpen: true, endsAt });
  expect(page).toContain("Trial Open Trial until");
  expect(page).toContain("Pay monthly, $19 Pay yearly, $156");
  expect(page).toContain("Your bank statement will say KW LEARNING");
});

test("a subscription that Stripe gave up on is closed, and asks for a card", async () => {
  const paymentMethod = "pm_card_chargeCustomerFail";
  const { account, subscription } = await aSubscriber(db, shop!, { paymentMethod });
  standIn.settings.afterFailedPayments = "unpaid";
  standIn.clock.setTime(subscription.items.data[0]!.current_period_end * 1000 + 40 * 86_400_000);

  const { billing, page } = await pageOf(account);
  expect(billing).toMatchObject({ state: "past-due", isOpen: false, hasPortal: true });
  expect(page).toContain("Members’ lessons are closed until it’s paid");
  expect(page).toContain("Use another card");
});

test("a given membership shows no payment, and an account without one is told so", async () => {
  const [given, none] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, given.id, { source: "gift", ends_at: Date.UTC(2099, 0, 2) });

  expect((await pageOf(given)).page).toContain("Member Nothing to pay Open until Jan 1, 2099");
  const { page } = await pageOf(none);
  expect(page).toContain("None at the moment");
  expect(page).not.toContain("Cards and invoices");
});

test("the page shows only the member's own payments", async () => {
  const { account } = await aSubscriber(db, shop!);
  const other = await anAccount(db);

  expect((await pageOf(account)).billing.receipts).toHaveLength(1);
  expect((await pageOf(other)).billing.receipts).toEqual([]);
});

test("if Stripe does not answer, the page opens within three seconds and says what is missing", async () => {
  const { account } = await aSubscriber(db, shop!);
  await pageOf(account);
  standIn.trouble = "hanging";

  const asked = Date.now();
  const { billing, page } = await pageOf(account);

  expect(Date.now() - asked).toBeLessThan(3_000);
  expect(billing).toMatchObject({ state: "paying", isOpen: true, receipts: null });
  expect(page).toContain("Some of this page is missing for now");
});
