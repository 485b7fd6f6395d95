import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { hashesFinished } from "~/features/accounts/password/password-hash.server";
import { readAccount } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { testDb } from "#tests/helpers/test-db";
import { aMember, aVisit, password } from "./a-member";

interface Attempt {
  email: string;
  password?: string;
  isShared?: boolean;
  from?: string;
}

function attempt(db: Db, { email, isShared = true, from, ...given }: Attempt) {
  return signIn(db, aVisit({ from }), { email, password: given.password ?? password, isShared });
}

test("the right password starts a session; its cookie reveals nothing and its token is stored as a hash", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);

  const { headers } = (await attempt(db, { email })) as { headers: Headers };

  const [cookie = "", ...others] = headers.getSetCookie();
  expect(others).toEqual([]);
  expect(cookie).toMatch(/^kw=[\w-]{32,}\.[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({ id });
  const [token = ""] = /(?<=kw=)[\w-]+/.exec(cookie) ?? [];
  const stored = JSON.stringify(await db.selectFrom("session").selectAll().execute());
  expect(stored).not.toContain(token);
  expect(stored).toContain('"ip_address":""');
});

test("on a private device the cookie lasts as long as the session", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const { headers } = (await attempt(db, { email, isShared: false })) as { headers: Headers };

  expect(headers.get("Set-Cookie")).toContain(`; Max-Age=${14 * 24 * 60 * 60};`);
});

test("signing in ends the session that the browser sends, and starts a new one", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const first = (await attempt(db, { email })) as { headers: Headers };
  const before = aVisit({ cookies: first.headers });

  const again = await signIn(db, before, { email, password, isShared: true });

  expect(await readAccount(db, before)).toBeNull();
  expect((again as { headers: Headers }).headers.get("Set-Cookie")).not.toBe(
    first.headers.get("Set-Cookie"),
  );
  expect(await db.selectFrom("session").selectAll().execute()).toHaveLength(1);
});

test("an unknown address gets the same response as a wrong password, for the same work", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const wrong = { password: "not the password" };

  const start = hashesFinished();
  const known = await attempt(db, { email, ...wrong });
  const between = hashesFinished();
  const unknown = await attempt(db, { email: "nobody@example.org", ...wrong });

  expect(unknown).toEqual(known);
  expect(between - start).toBe(1);
  expect(hashesFinished() - between).toBe(1);
});

test.each(["known", "unknown"])("ten wrong tries on one %s address, then a wait", async (kind) => {
  const db = await testDb();
  const email = kind === "known" ? (await aMember(db)).email : "nobody@example.org";

  for (let tries = 0; tries < 10; tries += 1) {
    const outcome = await attempt(db, { email, password: "wrong one", from: `192.0.2.${tries}` });
    expect(outcome).toEqual({ kind: "wrong" });
  }
  const start = hashesFinished();
  const stopped = await attempt(db, { email, from: "192.0.2.99" });

  expect(stopped).toEqual({ kind: "wait", seconds: expect.any(Number) });
  expect((stopped as { seconds: number }).seconds).toBeGreaterThan(170);
  expect(hashesFinished()).toBe(start);
});

test("only ten of a hundred concurrent guesses are tried", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const guesses = Array.from({ length: 60 }, (_, from) =>
    attempt(db, { email, password: "wrong one", from: `192.0.2.${from}` }),
  );

  const outcomes = await Promise.all(guesses);

  expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(10);
});

test("the right password resets the count, and a wait does not end sessions", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);
  const session = (await attempt(db, { email })) as { headers: Headers };
  for (let tries = 0; tries < 9; tries += 1) await attempt(db, { email, password: "wrong one" });
  expect(await attempt(db, { email })).toMatchObject({ kind: "in" });

  for (let tries = 0; tries < 12; tries += 1) await attempt(db, { email, password: "wrong one" });

  expect(await attempt(db, { email })).toMatchObject({ kind: "wait" });
  expect(await readAccount(db, aVisit({ cookies: session.headers }))).toMatchObject({ id });
});

test("one client has a hundred tries a minute over all accounts, whatever headers it sends", async () => {
  const db = await testDb();
  const outcomes = [];
  for (let tries = 0; tries < 101; tries += 1) {
    const request = aVisit({ from: "198.51.100.7" });
    request.headers.set("X-Forwarded-For", `203.0.113.${tries}`);
    request.headers.set("Forwarded", `for=203.0.113.${tries}`);
    request.headers.set("X-Real-IP", `203.0.113.${tries}`);
    const given = { email: `nobody-${tries}@example.org`, password: "wrong one", isShared: true };
    outcomes.push(signIn(db, request, given));
    if (tries % 20 === 0) await Promise.all(outcomes);
  }

  const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(100);
  expect(kinds.filter((kind) => kind === "wait")).toHaveLength(1);
  expect(await attempt(db, { email: "nobody@example.org", from: "198.51.100.8" })).toEqual({
    kind: "wrong",
  });
});

test("a hash of older parameters is renewed at sign-in", async () => {
  const db = await testDb();
  const old = await hash(password, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  const { id, email } = await aMember(db, { hash: old });

  await attempt(db, { email, password: "wrong one" });
  expect(await storedHash(db, id)).toBe(old);
  await attempt(db, { email });

  expect(await storedHash(db, id)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await attempt(db, { email })).toMatchObject({ kind: "in" });
});

async function storedHash(db: Db, accountId: string) {
  const row = await db
    .selectFrom("credential")
    .select("password")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return row.password;
}
