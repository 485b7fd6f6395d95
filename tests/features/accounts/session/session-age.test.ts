import { expect, test } from "vitest";
import { readAccount, requireAccount } from "~/features/membership/viewer.server";
import { backgroundSettled } from "~/http/background.server";
import { addRoles, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aRequestOf } from "#tests/features/accounts/a-request";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  { kind: "member", roles: [], idle: 12 * hour, absolute: 14 * day },
  { kind: "expert", roles: ["expert"], idle: 30 * minute, absolute: 12 * hour },
  { kind: "moderator", roles: ["moderator"], idle: 30 * minute, absolute: 12 * hour },
] as const)("a session of a $kind ends on the server", async ({ roles, idle, absolute }) => {
  const db = await testDb();
  const { id } = await anAccount(db, { roles: [...roles] });
  const start = Date.now();
  const request = await aRequestOf(db, id, {}, start);
  const seenAt = (last_seen_at: number) =>
    db.updateTable("session").set({ last_seen_at }).execute();
  const isLive = async (now: number) => {
    const account = await readAccount(db, request, now);
    await backgroundSettled();
    return account !== null;
  };

  expect(await isLive(start + idle + 1)).toBe(false);
  expect(await isLive(start + idle)).toBe(true);
  await seenAt(start + absolute - minute);
  expect(await isLive(start + absolute)).toBe(true);
  await seenAt(start + absolute);
  expect(await isLive(start + absolute + 1)).toBe(false);
});

test("a change of role takes effect at the next request", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  const start = Date.now();
  const request = await aRequestOf(db, account.id, {}, start);
  expect(await readAccount(db, request, start + hour)).toMatchObject({ roles: [] });
  await backgroundSettled();

  await addRoles(db, account, ["admin"]);

  expect(await readAccount(db, request, start + hour + 31 * minute)).toBeNull();
});

test("a session's last use is saved once a minute", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  const start = Date.now();
  const request = await aRequestOf(db, id, {}, start);
  const lastSeen = async (now: number) => {
    await requireAccount(db, request, now);
    await backgroundSettled();
    const row = await db.selectFrom("session").select("last_seen_at").executeTakeFirstOrThrow();
    return row.last_seen_at - start;
  };

  expect(await lastSeen(start + minute - 1)).toBe(0);
  expect(await lastSeen(start + minute)).toBe(minute);
  expect(await lastSeen(start + minute + 1)).toBe(minute);
});
