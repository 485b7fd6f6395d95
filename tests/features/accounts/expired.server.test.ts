import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { heldData } from "#db/held-data";
import { retention } from "~/features/accounts/retention";
import { RetentionTable } from "~/features/accounts/retention-table";
import { deleteExpired } from "~/features/accounts/expired.server";
import { limits, takeTry } from "~/http/limiter.server";
import { isLinkLive, makeLink } from "~/features/accounts/one-time-link.server";
import { readAccount } from "~/features/membership/viewer.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aRequestOf } from "./a-request";

const hour = 60 * 60_000;

test("expired rows are deleted, and live rows are not", async () => {
  const db = await testDb();
  const [old, young] = [await anAccount(db), await anAccount(db)];
  const now = Date.now();
  const longAgo = now - 13 * hour;
  const ended = await aRequestOf(db, old.id, {}, longAgo);
  const open = await aRequestOf(db, young.id, {}, now - hour);
  await makeLink(db, { accountId: old.id, purpose: "reset" }, longAgo);
  const link = await makeLink(db, { accountId: young.id, purpose: "reset" }, now);
  await takeTry(db, limits.account, "old@example.org", longAgo);
  await takeTry(db, limits.account, "young@example.org", now);

  await deleteExpired(db, now);

  expect(await readAccount(db, ended, longAgo)).toBeNull();
  expect(await readAccount(db, open, now)).toMatchObject({ id: young.id });
  expect(await isLinkLive(db, "reset", new URL(link).searchParams.get("token")!, now)).toBe(true);
  expect(await db.selectFrom("one_time_link").select("purpose").execute()).toHaveLength(1);
  expect(await db.selectFrom("rate_limit").select("key").execute()).toHaveLength(1);
});

test("each rule of retention names a column with a time, and the page about privacy shows it", () => {
  for (const { table, column, after } of retention) {
    expect(heldData[table].columns, table).toHaveProperty(column, "time");
    expect(after).toBeGreaterThanOrEqual(0);
  }
  expect(renderToStaticMarkup(createElement(RetentionTable))).toContain(
    "After 12 hours without use",
  );
});
