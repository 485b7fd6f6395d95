import { sql } from "kysely";
import { expect, test } from "vitest";
import { appendAudit, type AuditEvent } from "#db/audit";
import { isPostgres, type Db } from "#db/database";
import { verifyAudit } from "#db/verify-audit";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const opened: AuditEvent = { actorId: null, action: "question.read", object: "question q1" };

const append = (db: Db, event: AuditEvent, now = 1_000) =>
  db.transaction().execute((trx) => appendAudit(trx, event, now));

/** As someone with the file in hands would do it: past the triggers. */
async function tamper(db: Db, change: () => Promise<unknown>) {
  if (isPostgres(db)) {
    await sql`alter table audit_entry disable trigger user`.execute(db);
  } else {
    await sql`drop trigger audit_entry_no_update`.execute(db);
    await sql`drop trigger audit_entry_no_delete`.execute(db);
  }
  await change();
}

test("entries are numbered without gaps and the chain verifies", async () => {
  const db = await testDb();
  for (let count = 0; count < 5; count += 1) await append(db, opened);

  expect(await verifyAudit(db, [])).toEqual({ isIntact: true, entries: 5 });
});

test("the log names people by ids that mean nothing once the account is erased", async () => {
  const db = await testDb();
  const expert = await anAccount(db);
  const member = await anAccount(db);
  const event = { ...opened, actorId: expert.id, subjectId: member.id };
  await append(db, event);
  await append(db, event);

  const entries = await db.selectFrom("audit_entry").selectAll().execute();
  expect(JSON.stringify(entries)).not.toContain(member.id);
  expect(entries[0]!.subject).toBe(entries[1]!.subject);

  await db.deleteFrom("account").where("id", "=", member.id).execute();
  expect(await db.selectFrom("audit_person").select("account_id").execute()).toEqual([
    { account_id: expert.id },
  ]);
  expect(await verifyAudit(db, [])).toEqual({ isIntact: true, entries: 2 });
});

test("the database refuses to change or delete an entry", async () => {
  const db = await testDb();
  await append(db, opened);

  await expect(db.updateTable("audit_entry").set({ actor: "x" }).execute()).rejects.toThrow(
    "never",
  );
  await expect(db.deleteFrom("audit_entry").execute()).rejects.toThrow("never");
});

test("an entry that was changed past the triggers is found", async () => {
  const db = await testDb();
  for (let count = 0; count < 3; count += 1) await append(db, opened);
  await tamper(db, () =>
    db.updateTable("audit_entry").set({ object: "question q2" }).where("seq", "=", 2).execute(),
  );

  expect(await verifyAudit(db, [])).toMatchObject({
    isIntact: false,
    problem: "Entry 2 was changed, or one before it.",
  });
});

test("an end that was cut off is found by a head written down outside", async () => {
  const db = await testDb();
  await append(db, opened);
  const head = await append(db, opened);
  await tamper(db, async () => {
    await db.deleteFrom("audit_entry").where("seq", "=", 2).execute();
    const first = await db.selectFrom("audit_entry").select("hash").executeTakeFirstOrThrow();
    await db.updateTable("audit_head").set({ seq: 1, hash: first.hash }).execute();
  });

  expect(await verifyAudit(db, [])).toEqual({ isIntact: true, entries: 1 });
  expect(await verifyAudit(db, [head])).toMatchObject({
    isIntact: false,
    problem: "Entries 2 to 2 are missing.",
  });
});

test("a history written anew from the start is found by a head written down outside", async () => {
  const db = await testDb();
  const head = await append(db, opened);
  await tamper(db, async () => {
    await db.deleteFrom("audit_entry").execute();
    await db.updateTable("audit_head").set({ seq: 0, hash: "" }).execute();
  });
  await append(db, { ...opened, object: "question q2" });

  expect(await verifyAudit(db, [head])).toMatchObject({
    isIntact: false,
    problem: "Entry 1 is not the one that was written down.",
  });
});

test("an entry of a transaction that rolls back leaves no trace and no gap", async () => {
  const db = await testDb();
  const failing = db.transaction().execute(async (trx) => {
    await appendAudit(trx, opened, 1);
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await append(db, opened);

  expect(await verifyAudit(db, [])).toEqual({ isIntact: true, entries: 1 });
});

test("a hundred entries written side by side make one chain", async () => {
  const db = await testDb();
  await Promise.all(Array.from({ length: 100 }, () => append(db, opened)));

  expect(await verifyAudit(db, [])).toEqual({ isIntact: true, entries: 100 });
});
