import { expect, test } from "vitest";
import { db } from "~/db.server";
import { eraseAccount } from "#db/erase";
import { action, loader } from "~/routes/check-ins.research";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const url = "/check-ins/research";
const send = async (as: { id: string }, form: Record<string, string>) =>
  action(await routeArgs(url, { as, form }));
const shown = async (as: { id: string }) => loader(await routeArgs(url, { as }));

test("consent is off at first, needs its tick, and is one member's alone", async () => {
  const [member, other] = [await anAccount(db), await anAccount(db)];
  expect(await shown(member)).toEqual({ since: null, coversLines: false });
  expect(await send(member, { intent: "give" })).toMatchObject({
    init: { status: 400 },
    data: { needsTick: true },
  });
  expect(await shown(member)).toEqual({ since: null, coversLines: false });

  expect(await send(member, { intent: "give", agree: "yes" })).toMatchObject({ status: 303 });
  const since = new Date().toISOString().slice(0, 10);
  expect(await shown(member)).toEqual({ since, coversLines: true });
  expect(await shown(other)).toEqual({ since: null, coversLines: false });

  await send(other, { intent: "withdraw" });
  expect((await shown(member)).since).not.toBeNull();
  await send(member, { intent: "withdraw" });
  expect(await shown(member)).toEqual({ since: null, coversLines: false });
});

test("an agreement from before covers no lines until the member agrees to that too", async () => {
  const member = await anAccount(db);
  const given = { account_id: member.id, given_at: 1 };
  await db.insertInto("research_consent").values(given).execute();
  expect(await shown(member)).toEqual({ since: "1970-01-01", coversLines: false });
  await send(member, { intent: "give", agree: "yes" });
  expect(await shown(member)).toEqual({ since: "1970-01-01", coversLines: true });
});

test("it goes with the account", async () => {
  const member = await anAccount(db);
  await send(member, { intent: "give", agree: "yes" });
  await eraseAccount(db, member.email);
  const rows = await db
    .selectFrom("research_consent")
    .select("account_id")
    .where("account_id", "=", member.id)
    .execute();
  expect(rows).toEqual([]);
});
