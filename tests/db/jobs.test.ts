import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { addJob, listJobs } from "#db/jobs";
import { renewLease, takeJob } from "#db/job-lease";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const add = (db: Db, job: { name?: string; accountId?: string } = {}) =>
  addJob(db, { name: "count", payload: "1", runAt: 0, ...job }, 0);

test("a job that another runner holds is left alone until its lease has ended", async () => {
  const db = await testDb();
  await add(db);
  const held = await takeJob(db, { names: ["count"], leaseFor: 1_000, now: 5_000 });

  expect(await takeJob(db, { names: ["count"], leaseFor: 1_000, now: 5_999 })).toBeNull();
  const later = await takeJob(db, { names: ["count"], leaseFor: 1_000, now: 6_000 });

  expect(later).toMatchObject({ id: held!.id, attempts: 2 });
  expect(await renewLease(db, held!, 9_000)).toBe(false);
});

test("a job with a name from a newer release stays where it is", async () => {
  const db = await testDb();
  await add(db, { name: "from-the-future" });

  expect(await takeJob(db, { names: ["count"], leaseFor: 1_000, now: 1 })).toBeNull();
  expect(await listJobs(db)).toHaveLength(1);
});

test("erasing an account drops its jobs", async () => {
  const db = await testDb();
  const { id } = await anAccount(db);
  await add(db, { accountId: id });

  await db.deleteFrom("account").where("id", "=", id).execute();

  expect(await listJobs(db)).toEqual([]);
});
