import { beforeEach, expect, test } from "vitest";
import type { Db } from "#db/database";
import { isLinkLive, makeLink, consumeLink } from "~/features/accounts/one-time-link.server";
import { requestReset, resetPassword } from "~/features/accounts/password/reset.server";
import { readAccount } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { startSession } from "~/features/accounts/session/session.server";
import { testDb } from "#tests/helpers/test-db";
import { aMember, aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";
import { emptyOutbox, mailTo, tokenMailedTo } from "#tests/features/accounts/an-outbox";
import { aRequest } from "#tests/features/accounts/a-request";

const hour = 60 * 60_000;
const next = "lake otter teapot";

beforeEach(emptyOutbox);

async function askAndRead(db: Db, email: string) {
  await requestReset(db, aVisit(), email);
  return tokenMailedTo(db, email);
}

test("a mailed link sets a new password, ends every session and signs in", async () => {
  const db = await testDb();
  const { id, email } = await aMember(db);
  const before = aRequest(await startSession(db, id));

  const token = await askAndRead(db, email);
  const outcome = await resetPassword(db, aVisit(), { token, password: next });

  expect(outcome.kind).toBe("in");
  const { headers } = outcome as { headers: Headers };
  expect(await readAccount(db, aVisit({ cookies: headers }))).toMatchObject({ id });
  expect(await readAccount(db, before)).toBeNull();
  expect(await signIn(db, aVisit(), { email, password, isShared: true })).toEqual({
    kind: "wrong",
  });
  const signedIn = await signIn(db, aVisit(), { email, password: next, isShared: true });
  expect(signedIn.kind).toBe("in");
});

test("a link has 144 random bits, is stored as a hash and works once, even for two at once", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const token = await askAndRead(db, email);
  expect(Buffer.from(token, "base64url")).toHaveLength(18);
  expect(JSON.stringify(await db.selectFrom("one_time_link").selectAll().execute())).not.toContain(
    token,
  );
  const uses = await Promise.all([
    resetPassword(db, aVisit(), { token, password: next }),
    resetPassword(db, aVisit(), { token, password: next }),
  ]);

  expect(uses.map(({ kind }) => kind).toSorted()).toEqual(["gone", "in"]);
  expect(await resetPassword(db, aVisit(), { token, password: next })).toEqual({ kind: "gone" });
});

test("opening a link does not use it up", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const token = await askAndRead(db, email);

  for (let looks = 0; looks < 3; looks += 1) {
    expect(await isLinkLive(db, "reset", token)).toBe(true);
  }
  expect(await resetPassword(db, aVisit(), { token, password: next })).toMatchObject({
    kind: "in",
  });
});

test("a newer link replaces the older one", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const older = await askAndRead(db, email);
  const newer = await askAndRead(db, email);

  expect(newer).not.toBe(older);
  expect(await resetPassword(db, aVisit(), { token: older, password: next })).toEqual({
    kind: "gone",
  });
  expect(await isLinkLive(db, "reset", newer)).toBe(true);
});

test("a link expires after an hour and works only for its purpose", async () => {
  const db = await testDb();
  const { id } = await aMember(db);
  const start = Date.now();
  const tokenOf = (link: string) => new URL(link).searchParams.get("token") ?? "";
  const token = tokenOf(await makeLink(db, { accountId: id, purpose: "reset" }, start));

  expect(await isLinkLive(db, "reset", token, start + hour - 1)).toBe(true);
  expect(await isLinkLive(db, "change-address", token, start)).toBe(false);
  expect(await consumeLink(db, "change-address", token, start)).toBeNull();
  expect(await isLinkLive(db, "reset", token, start + hour)).toBe(false);
  expect(await consumeLink(db, "reset", token, start + hour)).toBeNull();
});

test("known and unknown addresses get the same response, and only the known one gets a mail", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  const known = await requestReset(db, aVisit(), email);
  const unknown = await requestReset(db, aVisit(), "nobody@example.org");

  expect(known).toEqual(unknown);
  expect(await mailTo(db, email)).toHaveLength(1);
  expect(await mailTo(db, "nobody@example.org")).toHaveLength(0);
});

test("an address gets at most five mails in ten minutes, and the last link still works", async () => {
  const db = await testDb();
  const { email } = await aMember(db);

  for (let asked = 0; asked < 8; asked += 1) await askAndRead(db, email);

  expect(await mailTo(db, email)).toHaveLength(5);
  expect(await isLinkLive(db, "reset", await tokenMailedTo(db, email))).toBe(true);
});

test("an attacker's tries do not stop the owner from signing in by mail", async () => {
  const db = await testDb();
  const { email } = await aMember(db);
  const wrong = { email, password: "wrong one", isShared: true };
  for (let tries = 0; tries < 12; tries += 1) await signIn(db, aVisit(), wrong);

  const token = await askAndRead(db, email);

  expect(await resetPassword(db, aVisit(), { token, password: next })).toMatchObject({
    kind: "in",
  });
});

test("with a second factor, a link sets the password but does not sign in", async () => {
  const db = await testDb();
  const { email } = await aMemberWithPhone(db);

  const token = await askAndRead(db, email);
  const outcome = await resetPassword(db, aVisit(), { token, password: next });

  expect(outcome.kind).toBe("done");
  expect(await db.selectFrom("session").select("id").execute()).toEqual([]);
  const signedIn = await signIn(db, aVisit(), { email, password: next, isShared: true });
  expect(signedIn.kind).toBe("code");
});
