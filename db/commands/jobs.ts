import type { Db } from "../database.ts";
import { dropDeadJob, listJobs, retryDeadJobs } from "../jobs.ts";
import { day, hour, minute, second } from "../tables/timestamp.ts";

type Work = (db: Db) => Promise<string>;

/** The work that `jobs`, `jobs retry ID|all` or `jobs drop ID` asks for; null for other words. */
export function jobsCommand([verb, id, ...rest]: string[], now = Date.now()): Work | null {
  if (verb === undefined) return (db) => reportJobs(db, now);
  if (id === undefined || rest.length > 0) return null;
  if (verb === "retry") return (db) => retry(db, id, now);
  if (verb === "drop") return (db) => drop(db, id);
  return null;
}

async function retry(db: Db, id: string, now: number) {
  const count = await retryDeadJobs(db, id === "all" ? null : id, now);
  if (count === 0 && id !== "all") throw new Error(`No job with the id ${id} was given up.`);
  const jobs = count === 1 ? "1 job runs" : `${count} jobs run`;
  return `${jobs} again as soon as a server is up.`;
}

async function drop(db: Db, id: string) {
  if (await dropDeadJob(db, id)) return "The job is deleted. Its work will not be done.";
  throw new Error(`No job with the id ${id} was given up.`);
}

type ListedJob = Awaited<ReturnType<typeof listJobs>>[number];
type State = "waiting" | "running" | "failing" | "given up";

function stateOf({ dead_at, lease_ends_at, last_error }: ListedJob, now: number): State {
  if (dead_at !== null) return "given up";
  if (lease_ends_at !== null && lease_ends_at > now) return "running";
  return last_error === null ? "waiting" : "failing";
}

/** What runs in the background: counts and ages by kind, then the jobs that fail. Never content. */
export async function reportJobs(db: Db, now: number) {
  const jobs = (await listJobs(db)).map((job) => ({ ...job, state: stateOf(job, now) }));
  if (jobs.length === 0) return "There are no jobs.";
  const kinds = [...new Set(jobs.map(({ name }) => name))].toSorted();
  const rows = kinds.map((kind) => {
    const own = jobs.filter(({ name }) => name === kind);
    const count = (state: State) => String(own.filter((job) => job.state === state).length);
    const alive = own.filter(({ dead_at }) => dead_at === null);
    const due = Math.min(...alive.map(({ run_at }) => run_at));
    const when = due === Infinity ? "" : due > now ? `in ${span(due - now)}` : span(now - due);
    return [kind, count("waiting"), count("running"), count("failing"), count("given up"), when];
  });
  const head = ["kind", "waiting", "running", "failing", "given up", "due for"];
  const troubled = jobs.filter(({ state }) => state === "given up" || state === "failing");
  return [...columns([head, ...rows]), ...troubled.map((job) => describe(job, now))].join("\n");
}

function describe(
  { id, name, state, attempts, last_error, run_at, dead_at }: ListedJob & { state: State },
  now: number,
) {
  const times = attempts === 1 ? "once" : `${attempts} times`;
  const next =
    dead_at === null
      ? `next try ${run_at > now ? `in ${span(run_at - now)}` : "now"}`
      : `given up ${span(now - dead_at)} ago`;
  const hint = state === "given up" ? `\n  npm run db -- jobs retry ${id}` : "";
  return `\n${name} ${id}: tried ${times}, ${next}, last error: ${last_error ?? "cut off"}${hint}`;
}

function columns(rows: string[][]) {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      .join("  "),
  );
}

/** "40 s", "5 min", "3 h" or "2 d". */
function span(ms: number) {
  if (ms < minute) return `${Math.round(ms / second)} s`;
  if (ms < hour) return `${Math.round(ms / minute)} min`;
  return ms < 2 * day ? `${Math.round(ms / hour)} h` : `${Math.round(ms / day)} d`;
}
