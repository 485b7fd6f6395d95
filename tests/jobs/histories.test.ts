import fc from "fast-check";
import { expect, test } from "vitest";
import { addJob } from "#db/jobs";
import { failJob, finishJob, renewLease, takeJob, type TakenJob } from "#db/job-lease";
import type { Db } from "#db/database";
import { rounds, seed } from "#tests/helpers/soak";
import { testDb } from "#tests/helpers/test-db";

const leaseFor = 10;

const step = fc.oneof(
  fc.record({ do: fc.constant("add" as const), wait: fc.nat(5) }),
  fc.record({ do: fc.constant("take" as const) }),
  fc.record({ do: fc.constantFrom("finish", "renew"), which: fc.nat(9) }),
  fc.record({ do: fc.constant("fail" as const), which: fc.nat(9), isLast: fc.boolean() }),
  fc.record({ do: fc.constant("pass time" as const), ms: fc.nat(12) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What the queue must hold: a plain list, which one person can check by reading. */
interface Expected {
  id: string;
  runAt: number;
  lease: string | null;
  leaseEnds: number;
  isDead: boolean;
}

/** Runs a history on the table and on the list, and fails where they differ. */
async function play(db: Db, history: readonly Step[]) {
  const expected: Expected[] = [];
  const taken: TakenJob[] = [];
  let now = 1_000;
  const holderOf = (job: TakenJob) =>
    expected.find(({ id, lease }) => id === job.id && lease === job.lease);

  for (const move of history) {
    if (move.do === "pass time") now += move.ms;
    if (move.do === "add") {
      const runAt = now + move.wait;
      const id = await addJob(db, { name: "work", payload: "1", runAt }, now);
      expected.push({ id: id!, runAt, lease: null, leaseEnds: 0, isDead: false });
    }
    if (move.do === "take") {
      const job = await takeJob(db, { names: ["work"], leaseFor, now });
      const due = expected.filter((one) => !one.isDead && one.runAt <= now && one.leaseEnds <= now);
      const first = Math.min(...due.map(({ runAt }) => runAt));
      const chosen = due.find(({ id }) => id === job?.id);
      expect(chosen?.runAt).toBe(due.length > 0 ? first : undefined);
      if (!job || !chosen) continue;
      Object.assign(chosen, { lease: job.lease, leaseEnds: now + leaseFor });
      taken.push(job);
    }
    const job = "which" in move ? taken[move.which % Math.max(1, taken.length)] : undefined;
    if (!job) continue;
    const held = holderOf(job);
    if (move.do === "renew") {
      expect(await renewLease(db, job, now + leaseFor)).toBe(held !== undefined);
      if (held) held.leaseEnds = now + leaseFor;
    }
    if (move.do === "finish") {
      expect(await finishJob(db, job, null)).toBe(held !== undefined);
      if (held) expected.splice(expected.indexOf(held), 1);
    }
    if (move.do === "fail") {
      const nextRun = "isLast" in move && move.isLast ? null : now + 3;
      await failJob(db, job, { error: "Error", nextRun, now });
      if (!held) continue;
      Object.assign(held, { lease: null, leaseEnds: 0, runAt: nextRun ?? held.runAt });
      held.isDead = nextRun === null;
    }
  }
  const rows = await db.selectFrom("job").select(["id", "run_at", "lease", "dead_at"]).execute();
  const left = rows.map((row) => [row.id, row.run_at, row.lease, row.dead_at !== null]);
  const wanted = expected.map(({ id, runAt, lease, isDead }) => [id, runAt, lease, isDead]);
  expect(left.toSorted()).toEqual(wanted.toSorted());
}

test(`random histories leave what a plain list would hold (seed ${seed})`, async () => {
  const db = await testDb();
  const histories = fc.array(step, { maxLength: 40 });
  const checked = fc.assert(
    fc.asyncProperty(histories, async (history) => {
      await db.deleteFrom("job").execute();
      await play(db, history);
    }),
    { numRuns: rounds({ sample: 40, soak: 5_000 }), seed },
  );
  await expect(checked).resolves.toBeUndefined();
}, 3_600_000);
