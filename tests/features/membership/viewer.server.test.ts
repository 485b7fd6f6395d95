import { expect, test } from "vitest";
import { backgroundSettled } from "~/http/background.server";
import { endSession } from "~/features/accounts/session/session.server";
import {
  readAccount,
  requireAccount,
  requireRecentSignIn,
  requireStaff,
} from "~/features/membership/viewer.server";
import { startSession } from "~/features/accounts/session/session.server";
import { cookieNames, signedCookie } from "~/features/accounts/session/signed-cookie.server";
import { aGrant, aSafetyCheck, anAccount } from "#tests/helpers/factories";
import { cookieOf, thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";
import { aRequest, aRequestOf } from "#tests/features/accounts/a-request";

const minute = 60_000;

test("a session's cookie identifies the account, and the database has only the hash of its token", async () => {
  const db = await testDb();
  const account = await anAccount(db, { alias: "Wren", country: "ca", track: "B" });
  const token = await startSession(db, account.id);

  expect(await readAccount(db, aRequest(token))).toEqual({
    id: account.id,
    alias: "Wren",
    email: account.email,
    roles: [],
    country: "ca",
    timeZone: "UTC",
    hasTimeZone: true,
    track: "B",
    standing: { grants: [], safety: null },
  });
  expect(Buffer.from(token, "base64url")).toHaveLength(18);
  expect(JSON.stringify(await db.selectFrom("session").selectAll().execute())).not.toContain(token);
});

test("a missing, forged, wrongly signed or made-up cookie identifies nobody", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const token = await startSession(db, id);
  const signed = cookieOf(signedCookie(cookieNames.session, token));
  const stranger = (cookie: string) =>
    readAccount(db, new Request("http://localhost:3000/", { headers: { Cookie: cookie } }));

  expect(await readAccount(db, new Request("http://localhost:3000/"))).toBeNull();
  expect(await stranger(`kw=${token}`)).toBeNull();
  expect(await stranger(`kw=${token}.${"A".repeat(43)}%3D`)).toBeNull();
  expect(await stranger(signed.slice(0, -6))).toBeNull();
  expect(await stranger("kw=%E0%A4%A")).toBeNull();
  expect(await stranger("kw=.")).toBeNull();
  expect(await readAccount(db, aRequest("never-handed-out"))).toBeNull();
  expect(await stranger(`other=1; ${signed}`)).toMatchObject({ id });
});

test("readAccount writes nothing, and requireAccount records the session's use", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const start = Date.now();
  const request = await aRequestOf(db, id, {}, start);
  const lastSeen = async () => {
    await backgroundSettled();
    const row = await db.selectFrom("session").select("last_seen_at").executeTakeFirstOrThrow();
    return row.last_seen_at - start;
  };

  expect(await readAccount(db, request, start + 5 * minute)).toMatchObject({ id });
  expect(await lastSeen()).toBe(0);
  await requireAccount(db, request, start + 5 * minute);
  expect(await lastSeen()).toBe(5 * minute);
});

test("parallel loaders of one page share one query", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const token = await startSession(db, id);
  let queries = 0;
  const counting = db.withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });

  const request = aRequest(token);
  const asked = Array.from({ length: 5 }, () => readAccount(counting, request));

  expect((await Promise.all(asked)).map((account) => account?.id)).toEqual(Array(5).fill(id));
  expect(queries).toBe(1);

  // Another request asks for itself, even at the same moment: something may have changed for it.
  await Promise.all([readAccount(counting, request), readAccount(counting, aRequest(token))]);
  expect(queries).toBe(3);
});

test("the account comes with all its grants and its safety result", async () => {
  const db = await testDb();
  const [member, other] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, member.id, { ends_at: 7 });
  await aGrant(db, member.id, { status: "ended" });
  await aGrant(db, other.id, { status: "past_due" });
  await aSafetyCheck(db, member.id, "support");
  await aSafetyCheck(db, other.id, "pause");
  const standing = async ({ id }: { id: string }) =>
    (await readAccount(db, aRequest(await startSession(db, id))))?.standing;

  const { grants, safety } = (await standing(member))!;
  expect(grants).toHaveLength(2);
  expect(grants).toEqual(
    expect.arrayContaining([
      { status: "active", ends_at: 7, source: "complimentary" },
      { status: "ended", ends_at: null, source: "complimentary" },
    ]),
  );
  expect(safety).toBe("support");
  expect(await standing(other)).toEqual({
    grants: [{ status: "past_due", ends_at: null, source: "complimentary" }],
    safety: "pause",
  });
});

test("a visitor is redirected to sign in and then back", async () => {
  const db = await testDb();
  const request = new Request("http://localhost:3000/questions?topic=a%20b");

  const thrown = (await thrownBy(requireAccount(db, request))) as Response;

  expect(thrown.status).toBe(302);
  expect(thrown.headers.get("Location")).toBe("/sign-in?next=%2Fquestions%3Ftopic%3Da%2520b");
});

test("a staff page is a 404 for members, visitors and staff of another role", async () => {
  const db = await testDb();
  const passed = { hasPassedSecondFactor: true };
  const member = await aRequestOf(db, (await anAccount(db)).id, passed);
  const admin = await aRequestOf(db, (await anAccount(db, { roles: ["admin"] })).id, passed);

  for (const request of [new Request("http://localhost:3000/desk"), member, admin]) {
    expect(await thrownBy(requireStaff(db, request, ["expert"]))).toMatchObject({
      init: { status: 404 },
      data: null,
    });
  }
  expect(await requireStaff(db, admin, ["admin"])).toMatchObject({ roles: ["admin"] });
});

test("staff reach nothing before this session has passed the second factor", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { roles: ["expert"] });

  const thrown = (await thrownBy(
    requireStaff(db, await aRequestOf(db, id), ["expert"]),
  )) as Response;

  expect(thrown.headers.get("Location")).toBe("/second-factor?next=%2Ftoday%3Fstep%3D2");
  const passed = await aRequestOf(db, id, { hasPassedSecondFactor: true });
  expect(await requireStaff(db, passed, ["expert"])).toMatchObject({ id });
});

test("the password is asked for again after ten minutes", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const start = Date.now();
  const request = await aRequestOf(db, id, {}, start);

  expect(await requireRecentSignIn(db, request, start + 10 * minute)).toMatchObject({ id });
  const thrown = await thrownBy(requireRecentSignIn(db, request, start + 10 * minute + 1));

  expect((thrown as Response).headers.get("Location")).toBe(
    "/account/confirm?next=%2Ftoday%3Fstep%3D2",
  );
});

test("ending a session deletes it on the server too", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const [here, elsewhere] = [await aRequestOf(db, id), await aRequestOf(db, id)];

  const headers = await endSession(db, here);

  expect(await readAccount(db, here)).toBeNull();
  expect(await readAccount(db, elsewhere)).toMatchObject({ id });
  for (const line of headers.getSetCookie()) {
    expect(line).toMatch(/^kw2?=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
  }
});
