import { expect, test } from "vitest";
import { requireAccess, standingOf } from "~/features/membership/gate.server";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { thrownBy } from "#tests/helpers/route-args";
import { testDb } from "#tests/helpers/test-db";

const lesson = {
  title: "The invitation",
  access: "members",
  isLocked: true,
  parts: [{ kind: "html", html: "<p>A dip is a moment</p>" }],
} as const;
const request = () => new Request("http://localhost:3000/lessons/a/b");

test("a closed door tells its reason and the title, and nothing else of the content", async () => {
  const db = await testDb();

  const thrown = await thrownBy(
    requireAccess(db, { request: request(), account: null, content: lesson }),
  );

  expect(thrown).toMatchObject({ init: { status: 403 } });
  expect((thrown as { data: unknown }).data).toEqual({
    reason: "sign-in",
    title: "The invitation",
  });
});

test("an account without a grant stands before a closed door; a grant opens it at the next request", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  const content = { ...lesson, isLocked: false };

  await expect(requireAccess(db, { request: request(), account, content })).rejects.toMatchObject({
    data: { reason: "membership" },
  });
  const grant = await aGrant(db, account.id);
  await requireAccess(db, { request: request(), account, content });

  await db.updateTable("grant").set({ status: "ended" }).where("id", "=", grant.id).execute();
  await expect(requireAccess(db, { request: request(), account, content })).rejects.toMatchObject({
    data: { reason: "membership" },
  });
});

test("a grant ends by the clock, without anyone saying so", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await aGrant(db, account.id, { ends_at: Date.now() - 1 });
  const content = { ...lesson, isLocked: false };

  await expect(requireAccess(db, { request: request(), account, content })).rejects.toMatchObject({
    data: { reason: "membership" },
  });
});

test("a member's own safety result decides, not what the visit says", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await aGrant(db, account.id);
  await db
    .insertInto("safety_check")
    .values({ account_id: account.id, result: "pause", checked_at: Date.now() })
    .execute();

  await expect(
    requireAccess(db, { request: request(), account, content: lesson, safety: "go" }),
  ).rejects.toMatchObject({ data: { reason: "safety-pause" } });
});

test("a door that waits for other lessons names those that are not read yet", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await aGrant(db, account.id);
  const readFirst = ["a", "b"].map((id) => ({ id, title: `Lesson ${id}` }));
  const args = { account, content: { ...lesson, isLocked: false, readFirst } };

  await expect(
    requireAccess(db, { request: request(), ...args, hasRead: (id) => id === "a" }),
  ).rejects.toMatchObject({
    data: { reason: "read-first", readFirst: [{ id: "b", title: "Lesson b" }] },
  });
  await requireAccess(db, { request: request(), ...args, hasRead: () => true });
});

test("a stranger's safety result comes with the visit", async () => {
  const db = await testDb();
  const content = { ...lesson, access: "free" } as const;

  await expect(
    requireAccess(db, { request: request(), account: null, content }),
  ).rejects.toMatchObject({ data: { reason: "safety-check" } });
  await requireAccess(db, { request: request(), account: null, content, safety: "support" });
});

test("one request asks the database once, and another account is asked for itself", async () => {
  const db = await testDb();
  const [member, other] = [await anAccount(db), await anAccount(db)];
  await aGrant(db, member.id);
  await aGrant(db, member.id, { status: "ended" });
  const one = request();

  expect(standingOf(db, one, member.id)).toBe(standingOf(db, one, member.id));
  expect((await standingOf(db, one, member.id)).grants).toHaveLength(2);
  expect(await standingOf(db, one, other.id)).toEqual({ grants: [], safety: null });
});
