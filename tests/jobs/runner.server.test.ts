import { expect, test } from "vitest";
import { z } from "zod";
import type { Db } from "#db/database";
import { listJobs, retryDeadJobs } from "#db/jobs";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { defineJob, type Job } from "~/jobs/define-job.server";
import { runNextJob } from "~/jobs/run-job.server";
import { startJobs } from "~/jobs/runner.server";

const times = { lease: 60_000, look: 20, firstRetry: 10_000 };

function aJob(rules: Partial<Parameters<typeof defineJob<number>>[0]> = {}) {
  return defineJob<number>({
    name: "count",
    payload: z.number(),
    effect: "outside",
    run: async () => {},
    ...rules,
  });
}

async function runAll(db: Db, ...jobs: Job[]) {
  let count = 0;
  while (await runNextJob(db, jobs, times)) count += 1;
  return count;
}

test("a job runs once with its payload, and is gone", async () => {
  const db = await testDb();
  const seen: number[] = [];
  const job = aJob({ run: async (_, payload) => void seen.push(payload) });

  await job.add(db, 7);

  expect(await runAll(db, job)).toBe(1);
  expect(seen).toEqual([7]);
  expect(await listJobs(db)).toEqual([]);
});

test("a job added in a transaction that rolls back never runs", async () => {
  const db = await testDb();
  const job = aJob();
  const failing = db.transaction().execute(async (trx) => {
    await job.add(trx, 1);
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");

  expect(await runAll(db, job)).toBe(0);
});

test("a second job with the same key is not added while the first waits", async () => {
  const db = await testDb();
  const job = aJob();
  await job.add(db, 1, { key: "one" });
  await job.add(db, 2, { key: "one" });
  expect(await runAll(db, job)).toBe(1);

  await job.add(db, 3, { key: "one" });
  expect(await runAll(db, job)).toBe(1);
});

test("jobs run in the order in which they are due, and not before", async () => {
  const db = await testDb();
  const seen: number[] = [];
  const job = aJob({ run: async (_, payload) => void seen.push(payload) });
  const now = Date.now();
  await job.add(db, 2, { runAt: now - 1_000 });
  await job.add(db, 1, { runAt: now - 2_000 });
  await job.add(db, 3, { runAt: now + 60_000 });

  await runAll(db, job);

  expect(seen).toEqual([1, 2]);
});

test("a job that fails waits longer before each further try, and is dead after the last", async () => {
  const db = await testDb();
  const job = aJob({
    tries: 3,
    run: async () => {
      throw Object.assign(new TypeError("to someone@example.org"), { code: "EREFUSED" });
    },
  });
  await job.add(db, 1);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const before = Date.now();
    expect(await runNextJob(db, [job], times)).toBe(true);
    const [row] = await listJobs(db);
    waits.push(Math.round((row!.run_at - before) / 10_000));
    await db.updateTable("job").set({ run_at: 0 }).execute();
  }

  expect(waits.slice(0, 2)).toEqual([1, 4]);
  const [row] = await listJobs(db);
  expect(row).toMatchObject({ attempts: 3, last_error: "TypeError EREFUSED" });
  expect(row!.dead_at).toEqual(expect.any(Number));
  expect(await runAll(db, job)).toBe(0);

  expect(await retryDeadJobs(db, row!.id, Date.now())).toBe(1);
  expect(await runAll(db, job)).toBe(1);
});

test("an effect in the database counts once, though two runners did the work", async () => {
  const db = await testDb();
  const { id } = await anAccount(db, { alias: "Before" });
  let steal = true;
  const job = aJob({
    effect: "database",
    run: async (trx) => {
      await trx.updateTable("account").set({ alias: "Done" }).where("id", "=", id).execute();
      // As if this run had slept past its lease and another one had taken the job.
      if (steal) await trx.updateTable("job").set({ lease: "another" }).execute();
      steal = false;
    },
  });
  await job.add(db, 1);

  await runNextJob(db, [job], times);
  const { alias } = await db.selectFrom("account").select("alias").executeTakeFirstOrThrow();
  expect(alias).toBe("Before");

  await db.updateTable("job").set({ run_at: 0 }).execute();
  expect(await runAll(db, job)).toBe(1);
  expect(await db.selectFrom("account").select("alias").execute()).toEqual([{ alias: "Done" }]);
});

test("a hundred jobs taken by eight at once are each taken once", async () => {
  const db = await testDb();
  const seen: number[] = [];
  const job = aJob({ run: async (_, payload) => void seen.push(payload) });
  for (let number = 0; number < 100; number += 1) await job.add(db, number);

  await Promise.all(Array.from({ length: 8 }, () => runAll(db, job)));

  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
});

test("work that comes back waits for its next time, however it was added", async () => {
  const db = await testDb();
  const job = aJob({ every: 86_400_000 });
  await job.add(db, 1, { key: "daily" });
  await runAll(db, job);
  await job.add(db, 1, { key: "daily" });

  const rows = await listJobs(db);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.run_at).toBeGreaterThan(Date.now() + 86_000_000);
});

test("a started runner does what is added, and stops only when the job under way is over", async () => {
  const db = await testDb();
  const events: string[] = [];
  let finish = () => {};
  const started = new Promise<void>((resolve) => {
    const job = aJob({
      run: async () => {
        events.push("began");
        resolve();
        await new Promise<void>((done) => (finish = done));
        events.push("ended");
      },
    });
    const runner = startJobs(db, [job], times);
    void job.add(db, 1).then(async () => {
      await started;
      const stopping = runner.stop().then(() => events.push("stopped"));
      finish();
      await stopping;
    });
  });
  await started;

  await expect.poll(() => events, { timeout: 10_000 }).toEqual(["began", "ended", "stopped"]);
  expect(await listJobs(db)).toEqual([]);
});
