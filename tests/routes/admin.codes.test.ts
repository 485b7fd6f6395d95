import { expect, test } from "vitest";
import { db } from "~/db.server";
import { hasLiveGrant } from "~/features/membership/grants.server";
import { action, loader } from "~/routes/admin.codes";
import * as use from "~/routes/code";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const order = {
  intent: "make",
  sponsor: "Cedar Clinic",
  seats: "25",
  until: "2099-12-31",
  word: "orchard",
};

test("an admin makes a code, a member uses it, and the admin closes it", async () => {
  const admin = await anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
  const send = async (form: Record<string, string>) =>
    action(await routeArgs("/admin/codes", { as: admin, form }));
  const wrong = { intent: "make", sponsor: "", seats: "7", until: "2001-01-01", word: "Two Words" };
  const refused = (await send(wrong)) as { data: { result: { error: object } } };
  expect(Object.keys(refused.data.result.error)).toEqual(["sponsor", "seats", "word"]);
  expect(await send({ ...order, until: "2001-01-01" })).toMatchObject({ init: { status: 400 } });

  const made = (await send(order)) as Response;
  const page = async () => loader(await routeArgs(made.headers.get("Location")!, { as: admin }));
  const { code, report } = (await page()).opened!;
  expect(code).toMatchObject({ sponsor: "Cedar Clinic", seats: 25, taken: 0 });
  expect(report.lines[0]).toEqual({ what: "Used a seat", count: null });

  const member = await anAccount(db);
  const typed = { code: code.code.toUpperCase() };
  const opened = (await use.action(
    await routeArgs("/code", { as: member, form: typed }),
  )) as Response;
  expect(opened.headers.get("Location")).toBe("/code?done");
  expect(await hasLiveGrant(db, member.id)).toBe(true);
  const done = await use.loader(await routeArgs("/code?done", { as: member }));
  expect(done.opened).toEqual({ until: "December 31, 2099", isAfterPaid: false });

  const close = { intent: "close", code: code.id };
  expect(((await send(close)) as Response).status).toBe(303);
  expect(await send(close)).toMatchObject({ init: { status: 409 } });
  expect((await page()).codes).toMatchObject([{ taken: 1, closed_at: expect.any(Number) }]);
});
