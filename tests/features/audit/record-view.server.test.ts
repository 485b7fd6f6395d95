import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { AuditUnavailable } from "#db/audit";
import { readHeads } from "#db/audit-trail";
import { openDatabase, type AuditHeads } from "#db/database";
import { isUnavailable } from "#db/unavailable";
import { verifyAudit } from "#db/verify-audit";
import { writeGuardOf } from "#db/write-guard";
import { recordView } from "~/features/audit/record-view.server";
import { recordWaitingViews } from "~/features/audit/waiting-views.server";
import { anAccount } from "#tests/helpers/factories";
import { newDatabase } from "#tests/helpers/new-database";

async function aRecordedDatabase(fileName = "heads.log") {
  const folder = await mkdtemp(path.join(tmpdir(), "audit-"));
  const { address, remove } = await newDatabase();
  const failures: unknown[] = [];
  const auditHeads: AuditHeads = {
    file: path.join(folder, fileName),
    onFailure: (error) => void failures.push(error),
  };
  const db = openDatabase(address, undefined, { auditHeads });
  onTestFinished(async () => {
    await db.destroy();
    await remove();
    await rm(folder, { recursive: true });
  });
  const [expert, member] = [await anAccount(db), await anAccount(db)];
  const view = {
    action: "question.read" as const,
    ...{ actorId: expert.id, subjectId: member.id, object: "question q1" },
  };
  const entries = () => db.selectFrom("audit_entry").selectAll().orderBy("seq").execute();
  return { db, folder, file: auditHeads.file!, failures, view, entries };
}

test("a view is an entry, and its hash is written outside the database", async () => {
  const { db, file, view, entries } = await aRecordedDatabase("new/folder/heads.log");

  await recordView(db, view, 7);

  const [entry] = await entries();
  expect(entry).toMatchObject({ seq: 1, at: 7, action: "question.read", object: "question q1" });
  expect(JSON.stringify(entry)).not.toContain(view.subjectId);
  expect(await readHeads(file)).toEqual([{ seq: 1, hash: entry!.hash }]);
});

test("a hash that cannot be written outside is reported, and fails nobody", async () => {
  const { db, file, failures, view, entries } = await aRecordedDatabase();
  await recordView(db, view, 1);
  // A folder stands where the file was.
  await rm(file);
  await mkdir(file);

  await recordView(db, view, 2);

  expect(await entries()).toHaveLength(2);
  expect(failures).toHaveLength(1);
});

test("in read-only mode views wait in a file, and join the log with their own times", async () => {
  const { db, folder, view, entries } = await aRecordedDatabase();
  await recordView(db, view, 1);
  const guard = writeGuardOf(db);
  guard.isReadOnly = true;
  await recordView(db, view, 2);
  await recordView(db, { ...view, action: "question.list", subjectId: null, object: null }, 3);
  expect(await entries()).toHaveLength(1);

  guard.isReadOnly = false;
  await recordView(db, view, 4);
  await db.deleteFrom("account").where("id", "=", view.subjectId).execute();
  // Two servers may find the file.
  await Promise.all([recordWaitingViews(db, 10), recordWaitingViews(db, 10)]);
  await recordWaitingViews(db, 10);

  const recorded = await entries();
  expect(new Set(recorded.map(({ at }) => at))).toEqual(new Set([1, 2, 3, 4]));
  // Whose question it was cannot be said any more, and nobody else is named instead.
  expect(recorded.find(({ at }) => at === 2)).toMatchObject({ subject: "erased" });
  expect(recorded.find(({ at }) => at === 3)).toMatchObject({ actor: recorded[0]!.actor });
  expect(await readdir(folder)).toEqual(["heads.log"]);
  expect(await verifyAudit(db, [])).toMatchObject({ isIntact: true });
});

test("a view that can be recorded nowhere is refused, as unavailable", async () => {
  const { db, folder, view } = await aRecordedDatabase("gone/heads.log");
  writeGuardOf(db).isReadOnly = true;

  const refused = await recordView(db, view, 1).catch((error: unknown) => error);

  expect(refused).toBeInstanceOf(AuditUnavailable);
  expect(isUnavailable(refused)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});
