import { expect, test } from "vitest";
import { clientOf, forgiveTries, limits, takeTry } from "~/http/limiter.server";
import { testDb } from "#tests/helpers/test-db";

const minute = 60_000;

test("a sliding limit allows at most its number of tries in any period of its length", async () => {
  const db = await testDb();
  const start = Date.now();
  const tryAt = (now: number) => takeTry(db, limits.mail, "rowan@example.org", start + now);

  for (const now of [0, 5, 9, 13, 17]) expect(await tryAt(now * minute)).toBeNull();
  expect(await tryAt(18 * minute)).toBe(9 * 60);
  expect(await tryAt(26 * minute)).toBe(60);

  expect(await tryAt(27 * minute)).toBeNull();
});

test("a fixed limit starts again when its window ends", async () => {
  const db = await testDb();
  const start = Date.now();
  for (let tries = 0; tries < 100; tries += 1) {
    expect(await takeTry(db, limits.client, "192.0.2.1", start + tries)).toBeNull();
  }

  expect(await takeTry(db, limits.client, "192.0.2.1", start + minute - 1)).toBe(1);
  expect(await takeTry(db, limits.client, "192.0.2.1", start + minute)).toBeNull();
});

test("each limit and each subject has a count of its own", async () => {
  const db = await testDb();
  expect(await takeTry(db, limits.code, "a")).toBeNull();
  expect(await takeTry(db, limits.code, "a")).not.toBeNull();

  expect(await takeTry(db, limits.code, "b")).toBeNull();
  expect(await takeTry(db, limits.account, "a")).toBeNull();
  await forgiveTries(db, limits.code, "a");
  expect(await takeTry(db, limits.code, "a")).toBeNull();
});

test("the stored rows reveal neither an email address nor a client", async () => {
  const db = await testDb();
  await takeTry(db, limits.account, "rowan@example.org");
  await takeTry(db, limits.client, "192.0.2.1");

  const stored = JSON.stringify(await db.selectFrom("rate_limit").selectAll().execute());
  expect(stored).not.toMatch(/rowan|192\.0/);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::9", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("the address %s counts as the client %s", (address, client) => {
  const headers = { "x-client-address": address };
  expect(clientOf(new Request("http://localhost:3000/", { headers }))).toBe(client);
});
