import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Db } from "#db/database";
import { runNextJob } from "~/jobs/run-job.server";
import { outboxFolder } from "~/mail/deliver.server";
import { jobs } from "~/startup/jobs.server";

export async function emptyOutbox() {
  await rm(outboxFolder, { recursive: true, force: true });
  await mkdir(outboxFolder);
}

/** Runs every job that is due, and the jobs that these add. */
export async function runJobs(db: Db) {
  while (await runNextJob(db, jobs)) continue;
}

/** What was mailed to an address so far, oldest first, once every job that is due has run. */
export async function mailTo(db: Db, address: string) {
  await runJobs(db);
  const names = (await readdir(outboxFolder).catch(() => [])).toSorted();
  const mails = await Promise.all(
    names.map((name) => readFile(path.join(outboxFolder, name), "utf8")),
  );
  return mails.filter((mail) => mail.includes(`\r\nTo: ${address}\r\n`));
}

/** The token in the link of the newest mail to an address. */
export async function tokenMailedTo(db: Db, address: string) {
  const newest = (await mailTo(db, address)).at(-1) ?? "";
  return /\?token=([\w-]+)/.exec(newest)?.[1] ?? "";
}

/** The code in the newest mail to an address. */
export async function codeMailedTo(db: Db, address: string) {
  const newest = (await mailTo(db, address)).at(-1) ?? "";
  return /^\d{4} \d{4}$/m.exec(newest)?.[0] ?? "";
}
