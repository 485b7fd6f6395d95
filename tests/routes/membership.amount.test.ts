import { expect, test } from "vitest";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { routeArgs, thrownBy } = await import("#tests/helpers/route-args");
const { aGrant, anAccount } = await import("#tests/helpers/factories");
const { action, loader } = await import("~/routes/membership.amount");
const billing = await import("~/routes/billing");

async function choose(as: { id: string }, amount: string) {
  const answer = await action(await routeArgs("/membership/amount", { as, form: { amount } }));
  if (answer instanceof Response) return { to: answer.headers.get("Location") };
  if (!("data" in answer)) throw new Error("Neither a response nor a refusal");
  return { status: answer.init?.status, said: answer.data.error?.amount?.[0] };
}

test("a visitor sees what can be chosen, and a paying member is led to their membership", async () => {
  const [fresh, member] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, member.id, { source: "subscription" });
  const look = async (as?: { id: string }) => loader(await routeArgs("/membership/amount", { as }));

  expect(await look()).toMatchObject({ isSignedIn: false, currency: "usd" });
  expect(await look(fresh)).toMatchObject({ isSignedIn: true });
  const led = (await thrownBy(look(member))) as Response;
  expect(led.headers.get("Location")).toBe("/billing");
});

test("an amount leads to the payment page, nothing to the membership, and other words to a sentence", async () => {
  const account = await anAccount(db);

  expect(await choose(account, "two")).toEqual({
    status: 400,
    said: "Type 0, or from $1 to $100.",
  });
  expect((await choose(account, "4.50")).to).toMatch(standIn.url);
  expect(await choose(account, "0")).toEqual({ to: "/billing" });

  const page = await billing.loader(await routeArgs("/billing", { as: account }));
  expect(page.billing).toMatchObject({ state: "given", isOpen: true, isForNothing: true });
});
