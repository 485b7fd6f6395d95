import { expect, test } from "vitest";
import { addJob } from "#db/jobs";
import { failJob, takeJob } from "#db/job-lease";
import type { Db } from "#db/database";
import { testDb } from "#tests/helpers/test-db";
import { jobsCommand, reportJobs } from "#db/commands/jobs";

const minute = 60_000;
const now = 1_000 * minute;

const add = (db: Db, name: string, runAt: number) =>
  addJob(db, { name, payload: '{"to":"rowan@example.org"}', runAt }, runAt);

async function fail(db: Db, name: string, nextRun: number | null) {
  const taken = await takeJob(db, { names: [name], leaseFor: minute, now });
  await failJob(db, taken!, { error: "Error ECONNREFUSED", nextRun, now: now - 5 * minute });
}

test("the list counts what waits, runs, fails and was given up, and shows no content", async () => {
  const db = await testDb();
  await add(db, "mail", now - 10 * minute);
  await fail(db, "mail", null);
  await add(db, "mail", now - 9 * minute);
  await fail(db, "mail", now + 2 * minute);
  await add(db, "mail", now - 8 * minute);
  await takeJob(db, { names: ["mail"], leaseFor: 60 * minute, now });
  await add(db, "mail", now - 7 * minute);
  await add(db, "expired rows", now + 3 * minute);
  const dead = await db
    .selectFrom("job")
    .select("id")
    .where("dead_at", "is not", null)
    .executeTakeFirstOrThrow();

  const report = await reportJobs(db, now);

  const [head, expired, mail] = report.split("\n").map((line) => line.split(/ {2,}/));
  expect(head).toEqual(["kind", "waiting", "running", "failing", "given up", "due for"]);
  expect(expired).toEqual(["expired rows", "1", "0", "0", "0", "in 3 min"]);
  expect(mail).toEqual(["mail", "1", "1", "1", "1", "8 min"]);
  expect(report).toContain(
    `mail ${dead.id}: tried once, given up 5 min ago, last error: Error ECONNREFUSED\n  npm run db -- jobs retry ${dead.id}`,
  );
  expect(report).toContain("tried once, next try in 2 min, last error: Error ECONNREFUSED");
  expect(report).not.toContain("example.org");
});

test("a job that was given up is tried again or dropped by its id, and no other job is", async () => {
  const db = await testDb();
  const id = await add(db, "mail", now);
  await expect(jobsCommand(["retry", id!], now)!(db)).rejects.toThrow("was given up");
  await expect(jobsCommand(["drop", id!])!(db)).rejects.toThrow("was given up");

  await fail(db, "mail", null);
  expect(await jobsCommand(["retry", id!], now)!(db)).toContain("1 job runs again");
  await fail(db, "mail", null);
  expect(await jobsCommand(["retry", "all"], now)!(db)).toContain("1 job runs again");
  await fail(db, "mail", null);
  expect(await jobsCommand(["drop", id!])!(db)).toContain("deleted");

  expect(await reportJobs(db, now)).toBe("There are no jobs.");
});

test.each([[["list"]], [["retry"]], [["retry", "a", "b"]]])("%j is no command", (words) => {
  expect(jobsCommand(words)).toBeNull();
});
