import { expect, test } from "vitest";
import { db } from "~/db.server";
import * as billing from "~/routes/billing";
import * as membership from "~/routes/membership._index";
import * as checkout from "~/routes/membership.checkout";
import * as webhook from "~/routes/webhooks.stripe";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

test("a site without Stripe keys says that it sells nothing, and given grants still work", async () => {
  const [account, member] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, member.id, { source: "complimentary" });

  expect(await membership.loader(await routeArgs("/membership", { as: account }))).toMatchObject({
    viewer: "account",
    isSold: false,
    offer: null,
  });
  expect(await billing.loader(await routeArgs("/billing", { as: member }))).toMatchObject({
    billing: { state: "given", isOpen: true, receipts: [], hasPortal: false },
  });
  const form = { plan: "month" };
  const joining = checkout.action(await routeArgs("/membership/checkout", { as: account, form }));
  expect(await thrownBy(joining)).toMatchObject({ data: { problem: "not-set-up" } });
});

test("a site without Stripe keys has no webhook", async () => {
  const answer = await webhook.action(await routeArgs("/webhooks/stripe", { form: {} }));

  expect(answer.status).toBe(404);
});
