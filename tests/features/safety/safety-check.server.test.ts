import { expect, test } from "vitest";
import { sealSafety } from "#db/sealed-safety";
import {
  checkSafety,
  findSafetyCheck,
  readSafety,
  saveSafetyResult,
} from "~/features/safety/safety-check.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.UTC(2026, 10, 22);

function ticks(...ids: string[]) {
  const form = new FormData();
  for (const id of ids) form.append("ticked", id);
  return form;
}

function requestWith(headers: Headers) {
  const [cookie = ""] = (headers.get("Set-Cookie") ?? "").split(";");
  return new Request("http://localhost:3000/", { headers: { cookie } });
}

test("the account's row has the result and its date, and none of the ticks", async () => {
  const db = await testDb();
  const account = await anAccount(db);

  const { result } = await checkSafety(db, { account, form: ticks("choked", "gun"), now });

  expect(result).toBe("pause");
  expect(await findSafetyCheck(db, account.id)).toEqual({ result: "pause", checked_at: now });
  const rows = await db.selectFrom("safety_check").selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/pause|choked|gun/);
});

test("the stored result of each kind is equally long", async () => {
  const db = await testDb();
  const lengths = await Promise.all(
    (["go", "support", "pause"] as const).map(async (result) => {
      const { id } = await anAccount(db);
      return (await sealSafety(db, id, result)).length;
    }),
  );
  expect(new Set(lengths).size).toBe(1);
});

test("a later check replaces the earlier one", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await saveSafetyResult(db, account.id, "pause", now);

  await saveSafetyResult(db, account.id, "support", now + 1);

  expect(await findSafetyCheck(db, account.id)).toEqual({ result: "support", checked_at: now + 1 });
});

test("a form without ticks changes nothing", async () => {
  const db = await testDb();
  const account = await anAccount(db);
  await saveSafetyResult(db, account.id, "pause", now);

  const { result, headers } = await checkSafety(db, { account, form: ticks(), now });

  expect(result).toBeNull();
  expect([...headers]).toEqual([]);
  expect(await findSafetyCheck(db, account.id)).toMatchObject({ result: "pause" });
});

test("without an account, a session cookie that reveals nothing holds the result", async () => {
  const db = await testDb();

  const { headers } = await checkSafety(db, { account: null, form: ticks("hit"), now });

  const cookie = headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^visit=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(cookie).not.toMatch(/pause|safe|hit/);
  expect(await readSafety(requestWith(headers), null)).toBe("pause");
  expect(await db.selectFrom("safety_check").selectAll().execute()).toEqual([]);
});

test("a forged cookie counts as no check", async () => {
  const db = await testDb();
  const { headers } = await checkSafety(db, { account: null, form: ticks("none"), now });
  const forged = (headers.get("Set-Cookie") ?? "").replace(/^visit=./, "visit=J");

  expect(await readSafety(requestWith(headers), null)).toBe("go");
  const request = requestWith(new Headers({ "Set-Cookie": forged }));
  expect(await readSafety(request, null)).toBeNull();
});

test("the account's result takes precedence over the cookie's", async () => {
  const db = await testDb();
  const { headers } = await checkSafety(db, { account: null, form: ticks("gun"), now });
  const request = requestWith(headers);

  expect(await readSafety(request, { standing: { safety: null } })).toBe("support");
  expect(await readSafety(request, { standing: { safety: "pause" } })).toBe("pause");
});

test("one account's result does not affect another account", async () => {
  const db = await testDb();
  const [one, two] = [await anAccount(db), await anAccount(db)];
  await saveSafetyResult(db, one.id, "go", now);

  expect(await findSafetyCheck(db, two.id)).toBeNull();
  expect(await readSafety(new Request("http://localhost:3000/"), null)).toBeNull();
});
