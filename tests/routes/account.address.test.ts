import { expect, test } from "vitest";
import { db } from "~/db.server";
import { setPassword } from "~/features/accounts/password/credentials.server";
import { limits, takeTry } from "~/http/limiter.server";
import { action, loader } from "~/routes/account.address";
import * as confirmation from "~/routes/confirm-address";
import { mailTo, tokenMailedTo } from "#tests/features/accounts/an-outbox";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

async function ask(as: { id: string }, email: string) {
  return (await action(await routeArgs("/account/address", { as, form: { email } }))) as Response;
}

async function press(token: string) {
  return confirmation.action(await routeArgs("/confirm-address", { form: { token } }));
}

async function addressOf(id: string) {
  const row = await db
    .selectFrom("account")
    .select(["email", "email_verified"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row;
}

test("an address changes when its new mailbox confirms it, and the old mailbox gets a warning", async () => {
  const as = await anAccount(db);
  const next = `next-${as.email}`;

  const answer = await ask(as, next);

  expect(answer.headers.get("Location")).toBe("/account/address?asked");
  const token = await tokenMailedTo(db, next);
  expect(await mailTo(db, as.email)).toEqual([expect.stringContaining("Subject: Your settings")]);
  expect((await mailTo(db, as.email))[0]).not.toContain(next);
  expect(await addressOf(as.id)).toEqual({ email: as.email, email_verified: 0 });

  const args = await routeArgs(`/confirm-address?token=${token}`);
  expect(await confirmation.loader(args)).toMatchObject({ isLive: true });
  expect(await addressOf(as.id)).toMatchObject({ email: as.email });
  const pressed = (await press(token)) as Response;

  expect(pressed.headers.get("Location")).toBe("/confirm-address?done");
  expect(await addressOf(as.id)).toEqual({ email: next, email_verified: 1 });
  expect(await press(token)).toMatchObject({ init: { status: 400 } });
});

test("an address that has an account gets the same response and no link", async () => {
  const [as, other] = [await anAccount(db), await anAccount(db)];

  const known = await ask(as, other.email);
  const unknown = await ask(as, `free-${as.email}`);

  expect([known.status, ...known.headers]).toEqual([unknown.status, ...unknown.headers]);
  expect(await mailTo(db, other.email)).toEqual([]);
});

test("the old mailbox is told although it got many other mails, at most five times", async () => {
  const as = await anAccount(db);
  for (let tries = 0; tries < 9; tries += 1) await takeTry(db, limits.mail, as.email);

  for (let tries = 0; tries < 7; tries += 1) await ask(as, `next-${tries}-${as.email}`);

  expect(await mailTo(db, as.email)).toHaveLength(5);
});

test("the old mailbox does not tell whether the wanted address has an account", async () => {
  const [as, other] = [await anAccount(db), await anAccount(db)];

  await ask(as, other.email);

  expect(await mailTo(db, as.email)).toEqual([expect.stringContaining("Subject: Your settings")]);
});

test("an address that another account took meanwhile is not changed", async () => {
  const as = await anAccount(db);
  const next = `next-${as.email}`;
  await ask(as, next);
  const token = await tokenMailedTo(db, next);
  await anAccount(db, { email: next });

  expect(await press(token)).toMatchObject({ init: { status: 400 } });
  expect(await addressOf(as.id)).toMatchObject({ email: as.email });
});

test("a new password cancels a requested change", async () => {
  const as = await anAccount(db);
  await ask(as, `next-${as.email}`);
  const token = await tokenMailedTo(db, `next-${as.email}`);

  await setPassword(db, as.id, "a hash");

  expect(await press(token)).toMatchObject({ init: { status: 400 } });
});

test("changing the address needs a password given within ten minutes", async () => {
  const as = await anAccount(db);
  const args = await routeArgs("/account/address", { as });
  await db.updateTable("session").set({ confirmed_at: 0 }).execute();

  const thrown = (await thrownBy(loader(args))) as Response;

  expect(thrown.headers.get("Location")).toBe("/account/confirm?next=%2Faccount%2Faddress");
});

test.each(["", "made-up"])("the token %j changes nothing", async (token) => {
  expect(await press(token)).toMatchObject({ init: { status: 400 } });
});
