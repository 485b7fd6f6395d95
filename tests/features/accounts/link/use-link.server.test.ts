import { beforeEach, expect, test } from "vitest";
import type { Db } from "#db/database";
import { changePassword } from "~/features/accounts/password/change-password.server";
import { requestSignInLink } from "~/features/accounts/link/ask-link.server";
import { findLinkAddress } from "~/features/accounts/link/sign-in-link.server";
import { signInByLink } from "~/features/accounts/link/use-link.server";
import { findWaitingAccount } from "~/features/accounts/second-factor/waiting-account.server";
import { verifySecondFactor } from "~/features/accounts/second-factor/second-factor.server";
import { startSession } from "~/features/accounts/session/session.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { readAccount, readSession } from "~/features/membership/viewer.server";
import { testDb } from "#tests/helpers/test-db";
import { aMember, aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";
import {
  codeMailedTo,
  emptyOutbox,
  mailTo,
  tokenMailedTo,
} from "#tests/features/accounts/an-outbox";
import { aRequest } from "#tests/features/accounts/a-request";

const minute = 60_000;

beforeEach(emptyOutbox);

/** Asks for a link and returns it with its code and the browser that asked. */
async function ask(db: Db, email: string, browser = aVisit()) {
  const asked = await requestSignInLink(db, browser, { email });
  const { headers } = asked as { headers: Headers };
  const [token, code] = [await tokenMailedTo(db, email), await codeMailedTo(db, email)];
  return { token, code, asking: aVisit({ cookies: headers }) };
}

test("the link signs in on any device, and the code in the browser that asked", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);

  const first = await ask(db, email);
  const byLink = await signInByLink(db, aVisit(), { token: first.token, isShared: true });
  expect(byLink.kind).toBe("in");
  const { headers } = byLink as { headers: Headers };
  expect(headers.get("Set-Cookie")).not.toContain("Max-Age");
  expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({ id });

  const second = await ask(db, email);
  const use = { code: second.code.replace(" ", ""), isShared: false };
  expect(await signInByLink(db, aVisit(), use)).toEqual({ kind: "gone" });
  const byCode = await signInByLink(db, second.asking, use);
  expect(byCode.kind).toBe("in");
  expect((byCode as { headers: Headers }).headers.get("Set-Cookie")).toContain("Max-Age=1209600");
  expect(await db.selectFrom("account").select("email_verified").execute()).toEqual([
    { email_verified: 1 },
  ]);
});

test("a link has 144 random bits, is stored as hashes, and works once, even for two at once", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const { token, code, asking } = await ask(db, email);
  expect(Buffer.from(token, "base64url")).toHaveLength(18);
  const rows = JSON.stringify(await db.selectFrom("sign_in_link").selectAll().execute());
  for (const secret of [token, code, code.replace(" ", "")]) expect(rows).not.toContain(secret);

  const uses = await Promise.all([
    signInByLink(db, aVisit(), { token, isShared: true }),
    signInByLink(db, asking, { code, isShared: true }),
  ]);
  expect(uses.map(({ kind }) => kind).toSorted()).toEqual(["gone", "in"]);
  expect(await findLinkAddress(db, token)).toBeNull();
});

test("looking at a link uses nothing up; it ends after ten minutes", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const { token } = await ask(db, email);
  const now = Date.now();

  for (let looks = 0; looks < 3; looks += 1) expect(await findLinkAddress(db, token)).toBe(email);
  expect(await findLinkAddress(db, token, now + 10 * minute)).toBeNull();
  const late = signInByLink(db, aVisit(), { token, isShared: true }, null, now + 10 * minute);
  expect(await late).toEqual({ kind: "gone" });
  expect((await signInByLink(db, aVisit(), { token, isShared: true })).kind).toBe("in");
});

test("a newer link ends the older one, and two taps on the button mail one link", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const { token, asking } = await ask(db, email);
  expect((await ask(db, email, asking)).token).toBe(token);
  expect(await mailTo(db, email)).toHaveLength(1);

  const newer = await ask(db, email);
  expect(newer.token).not.toBe(token);
  expect(await findLinkAddress(db, token)).toBeNull();
  expect(await findLinkAddress(db, newer.token)).toBe(email);
});

test("a link is bound to its address, and a new password ends it", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);
  const { token } = await ask(db, email);
  await db.updateTable("account").set({ email: "other@example.org" }).execute();
  expect(await findLinkAddress(db, token)).toBeNull();
  expect(await signInByLink(db, aVisit(), { token, isShared: true })).toEqual({ kind: "gone" });

  await db.updateTable("account").set({ email }).execute();
  const next = await ask(db, email);
  const session = (await readSession(db, aRequest(await startSession(db, id))))!;
  const change = { current: password, password: "lake otter teapot" };
  expect(await changePassword(db, aVisit(), session, change)).toMatchObject({ kind: "in" });
  expect(await findLinkAddress(db, next.token)).toBeNull();
});

test("the same form sent again within a minute signs in again, and later does not", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);
  const { token } = await ask(db, email);
  const use = { token, isShared: true };
  const now = Date.now();

  const taps = await Promise.all([1, 2].map(() => signInByLink(db, aVisit(), use, "a form", now)));
  for (const { headers } of taps as { headers: Headers }[]) {
    expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({ id });
  }
  expect(await signInByLink(db, aVisit(), use, "another form", now)).toEqual({ kind: "gone" });
  const late = now + minute + 1;
  expect(await signInByLink(db, aVisit(), use, "a form", late)).toEqual({ kind: "gone" });
  await db.deleteFrom("session").execute();
  expect(await signInByLink(db, aVisit(), use, "a form", now)).toEqual({ kind: "gone" });
});

test("a code can be tried five times", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const { code, asking, token } = await ask(db, email);
  const wrong = code.startsWith("0") ? "1111 1111" : "0000 0000";

  for (let tries = 0; tries < 5; tries += 1) {
    const kind = (await signInByLink(db, asking, { code: wrong, isShared: true })).kind;
    expect(kind).toBe("gone");
  }
  expect((await signInByLink(db, asking, { code, isShared: true })).kind).toBe("wait");
  expect((await signInByLink(db, aVisit(), { token, isShared: true })).kind).toBe("in");
});

test("an account with a second factor still owes its code", async () => {
  const db = await testDb();
  const { id, email, codeAt } = await aMemberWithPhone(db);
  const { token } = await ask(db, email);

  const { kind, headers } = (await signInByLink(db, aVisit(), { token, isShared: true })) as {
    kind: string;
    headers: Headers;
  };
  expect(kind).toBe("code");
  const waiting = aVisit({ cookies: headers });
  expect(await readAccount(db, waiting)).toBeNull();
  expect(await findWaitingAccount(db, waiting)).toMatchObject({ id });
  const step = { code: codeAt(Date.now()), isShared: true };
  const passed = await verifySecondFactor(db, waiting, id, step);
  expect(passed.kind).toBe("in");
});

test("a stranger's wrong passwords do not stop the owner, and five mails are the most", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const wrong = { email, password: "wrong one", isShared: true };
  for (let tries = 0; tries < 12; tries += 1) await signIn(db, aVisit(), wrong);

  for (let asked = 0; asked < 7; asked += 1) await ask(db, email);
  expect(await mailTo(db, email)).toHaveLength(5);
  const token = await tokenMailedTo(db, email);
  expect((await signInByLink(db, aVisit(), { token, isShared: true })).kind).toBe("in");
});
