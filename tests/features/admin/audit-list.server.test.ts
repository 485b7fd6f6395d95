import { expect, test } from "vitest";
import { inAuditedTransaction } from "#db/audit-trail";
import type { AuditEvent } from "#db/audit";
import { linesAPage, listAuditLines, listAuditLinesOf } from "~/features/admin/audit-list.server";
import { checkLog } from "~/features/admin/verify-log.server";
import { startOfDay } from "~/time";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { env } from "~/env.server";

const noon = startOfDay("2026-11-20", env.timeZone) + 12 * 3_600_000;

async function aLog() {
  const db = await testDb();
  const expert = await anAccount(db, { roles: ["expert"], alias: "Dana Whitfield" });
  const member = await anAccount(db, { alias: "Rowan" });
  const record = (event: AuditEvent, at = noon) =>
    inAuditedTransaction(db, at, (_, write) => write(event));
  return { db, expert, member, record };
}

test("staff are named as people see them, members by an id, and nobody by an alias or an address", async () => {
  const { db, expert, member, record } = await aLog();
  await record({
    action: "question.read",
    actorId: expert.id,
    subjectId: member.id,
    object: "question q",
  });
  await record({ action: "grant.give", actorId: null, by: "stripe", subjectId: member.id });

  const { lines } = await listAuditLines(db, {});

  expect(lines).toMatchObject([
    { who: { name: "Stripe" }, act: "Gave a membership", whose: { name: "A member" } },
    { who: { name: "Dana Whitfield" }, act: "Opened a question", object: "question q" },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Rowan|@/);
  expect(JSON.stringify(lines)).not.toContain(member.id);
});

test("lines are found by person, act and day, whoever acted or was acted on", async () => {
  const { db, expert, member, record } = await aLog();
  const midnight = startOfDay("2026-11-21", env.timeZone);
  await record({ action: "question.read", actorId: expert.id, subjectId: member.id });
  await record({ action: "question.list", actorId: expert.id }, midnight - 1);
  await record({ action: "question.list", actorId: expert.id }, midnight);
  const { person } = await listAuditLinesOf(db, member.id);
  const numbers = async (filter: Parameters<typeof listAuditLines>[1]) =>
    (await listAuditLines(db, filter)).lines.map(({ seq }) => seq);

  expect(await numbers({ person: person! })).toEqual([1]);
  expect(await numbers({ act: "question.list" })).toEqual([3, 2]);
  expect(await numbers({ day: "2026-11-20" })).toEqual([2, 1]);
  expect(await numbers({ day: "2026-11-21", act: "question.list" })).toEqual([3]);
});

test("the pages hold every line once, the newest first", async () => {
  const { db, expert, record } = await aLog();
  const count = linesAPage + 3;
  for (let line = 0; line < count; line += 1) {
    await record({ action: "question.list", actorId: expert.id });
  }

  const first = await listAuditLines(db, {});
  const second = await listAuditLines(db, { before: first.next! });

  const seen = [...first.lines, ...second.lines].map(({ seq }) => seq);
  expect(seen).toEqual(Array.from({ length: count }, (_, index) => count - index));
  expect(second.next).toBeNull();
});

test("a check of the chain says plainly whether it is whole", async () => {
  const { db, expert, record } = await aLog();
  await record({ action: "question.list", actorId: expert.id });
  expect(await checkLog(db)).toMatchObject({ isIntact: true, title: "The chain is unbroken" });

  await db
    .insertInto("audit_entry")
    .values({
      ...{ seq: 3, at: 1, actor: "operator", action: "role.give", subject: null },
      ...{ object: null, hash: "made up" },
    })
    .execute();
  expect(await checkLog(db)).toMatchObject({
    isIntact: false,
    title: "The chain is broken",
    detail: expect.stringContaining("Entry 2 is missing."),
  });
});
