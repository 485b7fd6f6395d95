import { expect, test } from "vitest";
import { reportOf } from "~/features/admin/codes/sponsor-report.server";
import { readCode } from "~/features/membership/codes/code";
import {
  closeSponsorCode,
  listSponsorCodes,
  makeSponsorCode,
  takeSeat,
} from "~/features/membership/codes/sponsor-codes.server";
import { hasLiveGrant, listGrants } from "~/features/membership/grants.server";
import type { Db } from "#db/database";
import { day } from "~/time";
import { anAccount, anAttempt } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.UTC(2026, 10, 20, 12);
const endsAt = now + 60 * day;

async function aCode(db: Db, seats = 8) {
  const admin = await anAccount(db, { roles: ["admin"] });
  const order = { adminId: admin.id, sponsor: "Lakeland County", word: "orchard", seats, endsAt };
  const id = (await makeSponsorCode(db, { ...order, formKey: null }, now))!;
  const { code } = (await listSponsorCodes(db)).find((one) => one.id === id)!;
  return { id, code: readCode(code)!, adminId: admin.id };
}

test("a code opens one seat for an account until the code's end, and is saved as a hash only", async () => {
  const db = await testDb();
  const { code } = await aCode(db);
  const account = await anAccount(db);
  expect(code).toMatch(/^orchard [a-z]+ \d{6}$/);
  expect(JSON.stringify(await db.selectFrom("sponsor_code").selectAll().execute())).not.toContain(
    code.slice(8),
  );

  for (const _ of [1, 2])
    expect(await takeSeat(db, account.id, code, now)).toEqual({ kind: "open" });

  expect(await listGrants(db, account.id)).toMatchObject([{ source: "sponsor", ends_at: endsAt }]);
  expect(await hasLiveGrant(db, account.id, endsAt - 1)).toBe(true);
  expect(await hasLiveGrant(db, account.id, endsAt)).toBe(false);
  expect(await listSponsorCodes(db)).toMatchObject([{ taken: 1, seats: 8 }]);
});

test("of many who want the last seats at once, as many get one as there are", async () => {
  const db = await testDb();
  const { code } = await aCode(db, 8);
  const people = await Promise.all(Array.from({ length: 12 }, () => anAccount(db)));

  const got = await Promise.all(people.map(({ id }) => takeSeat(db, id, code, now)));

  expect(got.filter(({ kind }) => kind === "open")).toHaveLength(8);
  expect(await listSponsorCodes(db)).toMatchObject([{ taken: 8 }]);
});

test("a closed code gives no new seat and ends none, and a code that is over opens nothing", async () => {
  const db = await testDb();
  const { id, code, adminId } = await aCode(db);
  const [seated, late, other] = [await anAccount(db), await anAccount(db), await anAccount(db)];
  await takeSeat(db, seated.id, code, now);
  expect(await takeSeat(db, other.id, code, endsAt)).toEqual({ kind: "refused" });
  expect(await takeSeat(db, other.id, "orchard acorn 000000", now)).toEqual({ kind: "refused" });

  expect(await closeSponsorCode(db, { adminId, codeId: id }, now)).toBe(true);
  expect(await closeSponsorCode(db, { adminId, codeId: id }, now)).toBe(false);

  expect(await takeSeat(db, late.id, code, now)).toEqual({ kind: "refused" });
  expect(await hasLiveGrant(db, seated.id, endsAt - 1)).toBe(true);
  await db.updateTable("grant").set({ status: "ended" }).execute();
  expect(await takeSeat(db, seated.id, code, now)).toEqual({ kind: "refused" });
  expect(await listSponsorCodes(db)).toMatchObject([{ taken: 1 }]);
});

test("the report names nobody, and hides whatever fewer than eight did or did not do", async () => {
  const db = await testDb();
  const { id, code } = await aCode(db, 40);
  const taken = now - 25 * day;
  const people = await Promise.all(Array.from({ length: 20 }, () => anAccount(db)));
  for (const person of people) await takeSeat(db, person.id, code, taken);
  const read = async (account_id: string, opened_at: number) =>
    db
      .insertInto("lesson_progress")
      .values({ account_id, lesson_id: "a", opened_at, completed_at: null })
      .execute();
  const clock = { now, timeZone: "UTC", today: "2026-11-20" };
  const lines = async () =>
    Object.fromEntries(
      (await reportOf(db, id, clock)).lines.map(({ what, count }) => [what, count]),
    );

  for (const { id: person } of people.slice(0, 7)) await read(person, taken);
  expect(await lines()).toMatchObject({ "Used a seat": 20, "Opened a lesson": null });
  for (const { id: person } of people.slice(7, 9)) await read(person, taken);
  // What happens in the month that runs shows next month, so that no day's change is seen.
  for (const { id: person } of people.slice(9)) await read(person, now - day);
  expect(await lines()).toMatchObject({ "Opened a lesson": 9 });
  for (const { id: person } of people.slice(0, 13)) {
    await anAttempt(db, person, { started_at: taken });
  }
  // Seven did not practice.
  expect(await lines()).toMatchObject({
    "Practiced a conversation": null,
    "Asked an expert": null,
  });
});
