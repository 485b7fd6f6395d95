import { beforeEach, expect, test } from "vitest";
import type { Db } from "#db/database";
import { hashesFinished } from "~/features/accounts/password/password-hash.server";
import { readAccount } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { SignUp, signUp } from "~/features/accounts/sign-up.server";
import { testDb } from "#tests/helpers/test-db";
import { aMember, aVisit, password } from "./a-member";
import { emptyOutbox, mailTo } from "./an-outbox";

const answers = { alias: "Wren", country: "ca", track: "B", password: "teapot otter lake" };

beforeEach(emptyOutbox);

function join(db: Db, email: string) {
  return signUp(db, aVisit(), SignUp.parse({ ...answers, email }));
}

test("a new member is signed in with their alias, and the password is stored as a hash", async () => {
  const db = await testDb();

  const outcome = await join(db, " Wren@Example.org ");

  const { headers } = outcome as { headers: Headers };
  expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({
    email: "wren@example.org",
    alias: "Wren",
    roles: [],
    country: "ca",
    track: "B",
  });
  const { password: stored } = await db
    .selectFrom("credential")
    .select("password")
    .executeTakeFirstOrThrow();
  expect(stored).toMatch(/^\$argon2id\$/);
  const again = { email: "wren@example.org", password: answers.password, isShared: true };
  expect(await signIn(db, aVisit(), again)).toMatchObject({ kind: "in" });
});

test("the form cannot set the fields that decide rights", async () => {
  const db = await testDb();
  const sent = {
    ...answers,
    email: "wren@example.org",
    role: "admin",
    roles: ["admin"],
    id: "chosen",
    two_factor_enabled: 1,
    email_verified: 1,
    stripe_customer_id: "cus_1",
  };

  await signUp(db, aVisit(), SignUp.parse(sent));

  const row = await db.selectFrom("account").selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    two_factor_enabled: 0,
    email_verified: 0,
    stripe_customer_id: null,
  });
  expect(row.id).not.toBe("chosen");
  expect(await db.selectFrom("staff_role").selectAll().execute()).toEqual([]);
});

test("an address that has an account gets the same response for the same work, and no session", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);

  const start = hashesFinished();
  const fresh = (await join(db, "wren@example.org")) as { kind: string; headers: Headers };
  const between = hashesFinished();
  const known = (await join(db, email)) as { kind: string; headers: Headers };

  expect(between - start).toBe(1);
  expect(hashesFinished() - between).toBe(1);
  expect(known.kind).toBe(fresh.kind);
  expect(shapeOf(known.headers)).toEqual(shapeOf(fresh.headers));
  expect(await readAccount(db, aVisit({ cookies: known.headers }))).toBeNull();
  expect(await db.selectFrom("account").selectAll().where("id", "=", id).execute()).toMatchObject([
    { alias: "Rowan", country: "us", track: "C" },
  ]);
  expect(await signIn(db, aVisit(), { email, password, isShared: true })).toMatchObject({
    kind: "in",
  });
});

test("the owner of a known address gets a mail, at most five times", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  for (let times = 0; times < 7; times += 1) await join(db, email);

  const mails = await mailTo(db, email);
  expect(mails).toHaveLength(5);
  expect(mails[0]).toMatch(/^Subject: Your link/m);
  expect(mails[0]).toMatch(/\/reset\?token=[\w-]{24}/);
});

test("two concurrent sign-ups with one address create one account", async () => {
  const db = await testDb();

  await Promise.all([join(db, "wren@example.org"), join(db, "wren@example.org")]);

  expect(await db.selectFrom("account").select("id").execute()).toHaveLength(1);
  expect(await db.selectFrom("session").select("id").execute()).toHaveLength(1);
});

test.each([
  { alias: "wren@example.org" },
  { alias: "W" },
  { alias: "W\u202en" },
  { country: "xx" },
  { track: "D" },
  { email: "wren@" },
  { email: "wren@example.org\r\nBcc: all@example.org" },
  { password: "kithwell1" },
])("%j is refused", (wrong) => {
  expect(SignUp.safeParse({ ...answers, email: "wren@example.org", ...wrong }).success).toBe(false);
});

function shapeOf(headers: Headers) {
  return [...headers].map(([name, value]) => [name, value.replace(/=[\w-]{24}\.[^;]+/, "=…")]);
}
