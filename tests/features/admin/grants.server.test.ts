import { expect, test } from "vitest";
import { endGrant, giveGrant, listGrantRows } from "~/features/admin/grants.server";
import { hasLiveGrant } from "~/features/membership/grants.server";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.now();
const day = 86_400_000;

async function anAdminAndAMember() {
  const db = await testDb();
  const { id: adminId } = await anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
  const { id: accountId } = await anAccount(db);
  return { db, adminId, accountId };
}

test("a membership is given once per form, with its end, and says who gave it and why", async () => {
  const { db, adminId, accountId } = await anAdminAndAMember();
  const given = { adminId, accountId, endsAt: now + day, reason: "fault", formKey: "k" } as const;

  await giveGrant(db, given, now);
  await giveGrant(db, given, now);

  expect(await listGrantRows(db, accountId, now)).toMatchObject([
    {
      source: "complimentary",
      ends_at: now + day,
      isLive: true,
      given: { at: now, by: "Philippa Ives", reason: "To make good for a fault of ours" },
      ended: null,
    },
  ]);
  expect(await hasLiveGrant(db, accountId, now + day - 1)).toBe(true);
  expect(await hasLiveGrant(db, accountId, now + day)).toBe(false);
});

test("ending a grant closes it at once, and only this account's and not Stripe's", async () => {
  const { db, adminId, accountId } = await anAdminAndAMember();
  const other = await aGrant(db, (await anAccount(db)).id);
  const paid = await aGrant(db, accountId, { source: "subscription", source_ref: "sub_1" });
  const gift = await aGrant(db, accountId, { source: "gift" });
  const end = (grantId: string) =>
    endGrant(db, { adminId, accountId, grantId, reason: "mistake" }, now);

  expect(await end(other.id)).toBe(false);
  expect(await end(paid.id)).toBe(false);
  expect(await end(gift.id)).toBe(true);
  expect(await end(gift.id)).toBe(false);

  const rows = await listGrantRows(db, accountId, now);
  expect(rows.find(({ id }) => id === gift.id)).toMatchObject({
    isLive: false,
    ended: { by: "Philippa Ives", reason: "It was given by mistake" },
  });
  expect(await hasLiveGrant(db, accountId, now)).toBe(true);
});
