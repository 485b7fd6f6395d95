import { expect, test } from "vitest";
import { listJobs } from "#db/jobs";
import { db } from "~/db.server";
import { startBackgroundWork } from "~/startup/jobs.server";
import { makeLink } from "~/features/accounts/one-time-link.server";
import { anAccount } from "#tests/helpers/factories";

test("repeated jobs run at the start, and each has one row even if several nodes start", async () => {
  const { id } = await anAccount(db);
  await makeLink(db, { accountId: id, purpose: "reset" }, 0);

  const nodes = [await startBackgroundWork(), await startBackgroundWork()];
  await expect.poll(() => db.selectFrom("one_time_link").selectAll().execute()).toEqual([]);
  const isWaiting = async () => (await listJobs(db)).every(({ run_at }) => run_at > Date.now());
  await expect.poll(isWaiting).toBe(true);
  await Promise.all(nodes.map((node) => node.stop()));

  const names = (await listJobs(db)).map(({ name }) => name);
  expect(names.toSorted()).toEqual([
    "Stripe reconcile",
    "expired rows",
    "gift reconcile",
    "trial end",
  ]);
});
