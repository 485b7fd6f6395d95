import { listJobs } from "#db/jobs";
import { day, minute } from "#db/tables/timestamp";
import { problem, well, type Check, type Finding } from "../finding.ts";

/** How long a job may be due before somebody must look. */
const patience = 15 * minute;

/** The work in the background: mail that is not sent, and servers that do not take it. */
export const checkJobs: Check = {
  name: "the work in the background",
  async examine({ db, now }) {
    if (!db) return [];
    const jobs = await listJobs(db);
    const dead = jobs.filter(({ dead_at }) => dead_at !== null);
    const late = jobs.filter(
      ({ dead_at, run_at, lease_ends_at }) =>
        dead_at === null && run_at < now - patience && (lease_ends_at ?? 0) < now,
    );
    const found: Finding[] = [];
    if (dead.length > 0) {
      found.push(
        problem(
          `${dead.length} ${dead.length === 1 ? "job was" : "jobs were"} given up: ${kindsOf(dead)}.`,
          "Read why with  npm run db -- jobs  and, when the cause is gone: npm run db -- jobs retry all",
        ),
      );
    }
    if (late.length > 0) {
      const longest = now - Math.min(...late.map(({ run_at }) => run_at));
      found.push(
        problem(
          `No server does the waiting work (${kindsOf(late)}), for ${span(longest)} now.`,
          "Start the server, or look in its log for what holds it up.",
        ),
      );
    }
    return found.length > 0 ? found : [well("No job was given up, and none is late.")];
  },
};

function kindsOf(jobs: { name: string }[]) {
  return [...new Set(jobs.map(({ name }) => name))].toSorted().join(", ");
}

function span(ms: number) {
  return ms < 2 * day ? `${Math.round(ms / minute)} minutes` : `${Math.round(ms / day)} days`;
}
