import { expect, test } from "vitest";
import { findAccountByAddress, findAccountFacts } from "~/features/admin/one-account.server";
import { AccountSearch } from "~/features/admin/one-account.server";
import { startSession } from "~/features/accounts/session/session.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { day, week } from "~/time";

const now = Date.now();

test.each([
  ["rowan@example.org", "r•••@e•••.org"],
  ["r@e.de", "r•••@e•••.de"],
  ["rowan.k+x@mail.example.co.uk", "r•••@m•••.uk"],
  ["çelik@example.com", "ç•••@e•••.com"],
])("the address %s is shown as %s", async (email, address) => {
  const db = await testDb();
  const { id } = await anAccount(db, { email });
  const facts = await findAccountFacts(db, id, now);
  expect(facts).toMatchObject({ address });
  expect(JSON.stringify(facts)).not.toContain(email);
});

test("an account is found by its whole address and by no part of it", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { email: "rowan@example.org" });
  expect(await findAccountByAddress(db, "rowan@example.org")).toBe(id);
  for (const part of ["rowan@example.or", "%@example.org", "rowan", "", "_owan@example.org"]) {
    expect(await findAccountByAddress(db, part), part).toBeNull();
  }
  // The form reads an address as sign-in does, so capitals and spaces around it find it, too.
  expect(AccountSearch.parse({ email: " Rowan@Example.org " })).toEqual({
    email: "rowan@example.org",
  });
  expect(AccountSearch.safeParse({ email: "rowan" }).success).toBe(false);
});

test("the last visit is told only roughly, and devices are those still signed in", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const facts = () => findAccountFacts(db, id, now);
  expect(await facts()).toMatchObject({ lastHere: "Not signed in anywhere", devices: 0 });
  await startSession(db, id);
  const seen = async (ago: number) => {
    const times = { last_seen_at: now - ago };
    await db.updateTable("session").set(times).where("account_id", "=", id).execute();
    return (await facts())!.lastHere;
  };
  expect(await facts()).toMatchObject({ devices: 1 });
  expect(await seen(0)).toBe("Within a week");
  expect(await seen(week - 1)).toBe("Within a week");
  expect(await seen(week)).toBe("Within a month");
  expect(await seen(30 * day - 1)).toBe("Within a month");
  expect(await seen(30 * day)).toBe("Longer ago");
  await startSession(db, id);
  expect((await facts())!.devices).toBeGreaterThanOrEqual(1);
  expect(await seen(400 * day)).toBe("Longer ago");
  expect(await facts()).toMatchObject({ devices: 0 });
});

test("the facts are those of the account, hold no alias, and nobody has those of an unknown id", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, {
    alias: "Planted alias",
    roles: ["expert"],
    email_verified: 1,
    two_factor_enabled: 1,
    stripe_customer_id: "cus_1",
    created_at: 5,
  });
  const facts = await findAccountFacts(db, id, now);
  expect(facts).toMatchObject({
    ...{ id, isConfirmed: true, hasSecondFactor: true, isStripeCustomer: true },
    ...{ since: 5, roles: ["expert"] },
  });
  expect(JSON.stringify(facts)).not.toMatch(/Planted|cus_1/);
  const other = await anAccount(db);
  expect(await findAccountFacts(db, other.id, now)).toMatchObject({
    ...{ isConfirmed: false, hasSecondFactor: false, isStripeCustomer: false, roles: [] },
  });
  expect(await findAccountFacts(db, "nobody", now)).toBeNull();
});
