import { expect, test } from "vitest";
import { env } from "~/env.server";
import { startSession } from "~/features/accounts/session/session.server";
import { changeAccount } from "~/features/admin/account-actions.server";
import { listGrantRows } from "~/features/admin/grants.server";
import { reasons, reasonsToEnd, reasonsToGive } from "~/features/admin/reasons";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { addDays, day, isoDay, startOfDay } from "~/time";

const now = startOfDay("2026-11-20", env.timeZone) + day / 2;
const today = isoDay(now, env.timeZone);

async function anAdminsDay() {
  const db = await testDb();
  const { id: adminId } = await anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
  const { id: accountId } = await anAccount(db);
  const send = async (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const sent = await changeAccount(db, { adminId, accountId }, form, now);
    return { status: sent.init?.status ?? 200, ...sent.data };
  };
  const log = () => db.selectFrom("audit_entry").select(["action", "object"]).execute();
  const grants = () => listGrantRows(db, accountId, now);
  return { db, adminId, accountId, send, log, grants };
}

test("the last day counts as a whole, in the operator's time zone, and today is the first one allowed", async () => {
  const { send, grants, log } = await anAdminsDay();
  for (const until of [addDays(today, -1), "2020-01-01", "2100-01-01", "9999-12-31"]) {
    expect(await send({ intent: "give", until, reason: "fault" }), until).toEqual({
      status: 400,
      problem: "Nothing was given. The last day is over already.",
    });
  }
  expect(await grants()).toEqual([]);
  expect(await log()).toEqual([]);

  for (const until of [today, "2099-12-31"]) {
    expect(await send({ intent: "give", until, reason: "fault" })).toMatchObject({ status: 200 });
  }
  await send({ intent: "give", reason: "hardship" });
  const ends = (await grants()).map(({ ends_at }) => ends_at);
  expect(new Set(ends)).toEqual(
    new Set([
      startOfDay(addDays(today, 1), env.timeZone),
      startOfDay("2100-01-01", env.timeZone),
      null,
    ]),
  );
});

test("a form with a day that does not exist, another act or a reason of its own changes nothing", async () => {
  const { accountId, db, send, grants, log } = await anAdminsDay();
  const { id: grant } = await aGrant(db, accountId);
  for (const form of [
    { intent: "give", until: "2026-02-30", reason: "fault" },
    { intent: "give", until: "soon", reason: "fault" },
    { intent: "give" },
    { intent: "give", reason: "because I like them" },
    { intent: "give", reason: "asked" },
    { intent: "end", grant, reason: "hardship" },
    { intent: "end", grant },
    { intent: "end", reason: "mistake" },
    { intent: "end", grant: "x".repeat(101), reason: "mistake" },
    { intent: "erase" },
    {},
  ] as Record<string, string>[]) {
    const sent = await send(form);
    expect(sent, JSON.stringify(form)).toMatchObject({
      status: 400,
      problem: "Nothing was changed. Choose a reason, and look at the day.",
      result: { status: "error" },
    });
  }
  expect(await grants()).toMatchObject([{ id: grant, isLive: true }]);
  expect(await log()).toEqual([]);
});

test.each(reasonsToGive)(
  "“%s” is a reason to give, and the log holds the one word",
  async (reason) => {
    const { send, log, grants } = await anAdminsDay();
    expect(await send({ intent: "give", reason })).toEqual({
      status: 200,
      done: "The membership is given.",
    });
    const id = (await grants())[0]?.id;
    expect(await log()).toEqual([{ action: "grant.give", object: `grant ${id} reason ${reason}` }]);
    expect(await grants()).toMatchObject([{ given: { reason: reasons[reason] } }]);
  },
);

test.each(reasonsToEnd)("“%s” is a reason to end, once", async (reason) => {
  const { db, accountId, send, log, grants } = await anAdminsDay();
  const { id: grant } = await aGrant(db, accountId);
  expect(await send({ intent: "end", grant, reason })).toMatchObject({ status: 200 });
  expect(await send({ intent: "end", grant, reason })).toEqual({
    status: 409,
    problem: "Nothing was ended. This one is over already, or Stripe decides when it ends.",
  });
  expect(await log()).toEqual([{ action: "grant.end", object: `grant ${grant} reason ${reason}` }]);
  expect(await grants()).toMatchObject([{ isLive: false, ended: { reason: reasons[reason] } }]);
});

test("a grant that ran out by itself is not ended again, and one of another account not at all", async () => {
  const { db, accountId, send, log } = await anAdminsDay();
  const { id: over } = await aGrant(db, accountId, { ends_at: now });
  const { id: others } = await aGrant(db, (await anAccount(db)).id);
  const paid = { source: "subscription", source_ref: "sub_1" } as const;
  const { id: subscribed } = await aGrant(db, accountId, paid);
  for (const grant of [over, others, subscribed, "no such grant"]) {
    expect(await send({ intent: "end", grant, reason: "other" })).toMatchObject({ status: 409 });
  }
  expect(await log()).toEqual([]);
  const { id: lastMoment } = await aGrant(db, accountId, { ends_at: now + 1 });
  expect(await send({ intent: "end", grant: lastMoment, reason: "other" })).toMatchObject({
    status: 200,
  });
});

test("signing out ends every session of the account and of nobody else", async () => {
  const { db, adminId, accountId, send, log } = await anAdminsDay();
  await startSession(db, accountId);
  await startSession(db, accountId);
  await startSession(db, adminId);
  expect(await send({ intent: "sign-out" })).toEqual({
    status: 200,
    done: "They are signed out everywhere.",
  });
  const sessions = await db.selectFrom("session").select("account_id").execute();
  expect(sessions).toEqual([{ account_id: adminId }]);
  expect(await log()).toEqual([{ action: "session.end", object: null }]);
});
