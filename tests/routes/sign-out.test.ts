import { expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { action } from "~/routes/sign-out";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("signing out ends the session on the server and clears the browser", async () => {
  const args = await routeArgs("/sign-out", { as: await anAccount(db), form: {} });

  const answer = await action(args);

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Clear-Site-Data")).toContain('"cookies"');
  expect(answer.headers.getSetCookie()[0]).toMatch(/^kw=; Max-Age=0;/);
  expect(await readAccount(db, args.request)).toBeNull();
});

test("signing out without a session is not an error", async () => {
  expect((await action(await routeArgs("/sign-out", { form: {} }))).status).toBe(303);
});
