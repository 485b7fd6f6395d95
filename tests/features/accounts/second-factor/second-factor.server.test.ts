import { expect, onTestFinished, test, vi } from "vitest";
import type { Db } from "#db/database";
import { setPassword } from "~/features/accounts/password/credentials.server";
import { verifySecondFactor } from "~/features/accounts/second-factor/second-factor.server";
import { findWaitingAccount } from "~/features/accounts/second-factor/waiting-account.server";
import { sessionHeaders } from "~/features/accounts/session/session-cookies.server";
import { requireStaff } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { startSession } from "~/features/accounts/session/session.server";
import { thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";
import { aMemberWithPhone, aVisit, password } from "#tests/features/accounts/a-member";

const halfMinute = 30_000;

type Member = Awaited<ReturnType<typeof aMemberWithPhone>>;

/** The password given; a code is due. */
async function atTheSecondStep(db: Db, { email }: Member) {
  const { headers } = (await signIn(db, aVisit(), { email, password, isShared: true })) as {
    headers: Headers;
  };
  return aVisit({ cookies: headers });
}

async function give(db: Db, member: Member, code: string) {
  const request = await atTheSecondStep(db, member);
  return verifySecondFactor(db, request, member.id, { code, isShared: true });
}

test("the password alone starts no session, and the response reveals no account", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);

  const outcome = await signIn(db, aVisit(), { email: member.email, password, isShared: true });

  expect(outcome.kind).toBe("code");
  expect(await db.selectFrom("session").select("id").execute()).toEqual([]);
  const { headers } = outcome as { headers: Headers };
  expect(headers.getSetCookie().join()).not.toContain(member.id);
  const request = aVisit({ cookies: headers });
  expect(await findWaitingAccount(db, request)).toEqual({ id: member.id, roles: ["expert"] });
  expect(await findWaitingAccount(db, aVisit())).toBeNull();
  expect(await findWaitingAccount(db, request, Date.now() + 11 * 60_000)).toBeNull();
});

test("a code from the phone starts a session that staff pages accept", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);

  const passed = await give(db, member, member.codeAt(Date.now()).replace(/(...)/, "$1 "));

  const { headers } = passed as { headers: Headers };
  const request = aVisit({ cookies: headers });
  expect(await requireStaff(db, request, ["expert"])).toMatchObject({ id: member.id });
});

test.each([-2, -1, 0, 1, 2])("a code %i half minutes away counts up to one step", async (steps) => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const middleOfStep = Math.floor(Date.now() / halfMinute) * halfMinute + halfMinute / 2;
  vi.useFakeTimers({ toFake: ["Date"], now: middleOfStep });
  onTestFinished(() => void vi.useRealTimers());

  const outcome = await give(db, member, member.codeAt(middleOfStep + steps * halfMinute));

  expect(outcome.kind).toBe(Math.abs(steps) <= 1 ? "in" : "wrong");
});

test("a code works once", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const code = member.codeAt(Date.now());

  expect(await give(db, member, code)).toMatchObject({ kind: "in" });
  expect(await give(db, member, code)).toEqual({ kind: "wrong" });
});

test("of two browsers that send the same code at once, only one is signed in", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const code = member.codeAt(Date.now());
  const requests = [await atTheSecondStep(db, member), await atTheSecondStep(db, member)];

  const outcomes = await Promise.all(
    requests.map((request) => verifySecondFactor(db, request, member.id, { code, isShared: true })),
  );

  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["in", "wrong"]);
});

test("after five wrong codes there is a wait, which a new password step does not reset", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await give(db, member, `00000${tries}`)).toEqual({ kind: "wrong" });
  }

  expect(await give(db, member, member.codeAt(Date.now()))).toMatchObject({ kind: "wait" });
});

test("a recovery code works once and is stored as a hash, which is no valid code", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const [code = "", other = ""] = member.recoveryCodes;
  const stored = await db.selectFrom("second_factor").selectAll().executeTakeFirstOrThrow();
  const hashes = JSON.parse(stored.backup_codes) as string[];

  expect(stored.backup_codes).not.toContain(code);
  expect(await give(db, member, hashes[1]!)).toEqual({ kind: "wrong" });
  expect(await give(db, member, code.toUpperCase().replaceAll("-", " "))).toMatchObject({
    kind: "in",
  });
  expect(await give(db, member, code)).toEqual({ kind: "wrong" });
  expect(await give(db, member, other)).toMatchObject({ kind: "in" });
});

test("the phone's key is encrypted in the database", async () => {
  const db = await testDb();
  await aMemberWithPhone(db);

  const { secret } = await db
    .selectFrom("second_factor")
    .select("secret")
    .executeTakeFirstOrThrow();
  expect(secret).toMatch(/^[0-9a-f]{80,}$/);
});

test("another account's session in the same browser does not replace the second step", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const other = await aMemberWithPhone(db);
  const cookies = sessionHeaders(await startSession(db, other.id), true);

  const code = other.codeAt(Date.now());
  const outcome = await verifySecondFactor(db, aVisit({ cookies }), member.id, {
    code,
    isShared: true,
  });

  expect(outcome).toEqual({ kind: "gone" });
});

test("staff see no staff page without a code, even with the right password", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db, ["admin"]);
  const request = await atTheSecondStep(db, member);

  expect(await thrownBy(requireStaff(db, request, ["admin"]))).toMatchObject({
    init: { status: 404 },
  });
});

test("a new password ends a sign-in that waits for its second step", async () => {
  const db = await testDb();
  const member = await aMemberWithPhone(db);
  const request = await atTheSecondStep(db, member);

  await setPassword(db, member.id, "a hash");

  const code = member.recoveryCodes[0]!;
  const given = verifySecondFactor(db, request, member.id, { code, isShared: true });
  expect(await given).toEqual({ kind: "gone" });
  expect(await db.selectFrom("session").select("id").execute()).toEqual([]);
});
