import { expect, test } from "vitest";
import { openPortal } from "~/features/membership/billing/portal.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aShop, aSubscriber } from "#tests/features/membership/a-shop";

test("the portal belongs to the member and leads back to the billing page", async () => {
  const db = await testDb();
  const { shop } = await aShop();
  const { account } = await aSubscriber(db, shop);
  const nobody = await anAccount(db);

  const page = await (await fetch((await openPortal(db, shop, account.id))!)).text();

  expect(page).toContain("http://localhost:3000/billing");
  expect(await openPortal(db, shop, nobody.id)).toBeNull();
});
