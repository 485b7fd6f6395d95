import { expect, test } from "vitest";
import { db } from "~/db.server";
import { backgroundSettled } from "~/http/background.server";
import { loader } from "~/root";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("every page counts as use of the session, even a public one", async () => {
  const account = await anAccount(db);
  const args = await routeArgs("/crisis", { as: account });
  const longAgo = Date.now() - 60 * 60_000;
  await db.updateTable("session").set({ last_seen_at: longAgo }).execute();

  const { viewer } = await loader(args);
  await backgroundSettled();

  expect(viewer).toEqual({ alias: null, roles: [] });
  const session = await db.selectFrom("session").select("last_seen_at").executeTakeFirstOrThrow();
  expect(session.last_seen_at).toBeGreaterThan(longAgo);
});
