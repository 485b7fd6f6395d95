import { readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { auditActions } from "#db/audit";
import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { second } from "~/time";
import { waitingViewsFile } from "./record-view.server";

const WaitingView = z.object({
  actorId: z.string(),
  action: z.enum(auditActions),
  subjectId: z.string().nullish(),
  object: z.string().nullish(),
  at: z.number(),
});

/**
 * Adds the views that waited while the site was in read-only mode to the audit log, with the time at
 * which each happened. A view is never lost, and can stand twice if the server dies here. Returns how many
 * were added.
 */
export async function recordWaitingViews(db: Db, lastWrites = second): Promise<number> {
  const file = waitingViewsFile(db);
  if (!file) return 0;
  const [folder, name] = [path.dirname(file), path.basename(file)];
  await ifExists(rename(file, `${file}.${newId()}`));
  const taken = (await listFiles(folder)).filter((one) => one.startsWith(`${name}.`));
  // A request that has the file open writes its line first.
  if (taken.length > 0) await pause(lastWrites);
  let count = 0;
  for (const one of taken) count += await recordViewsOf(db, path.join(folder, one));
  return count;
}

async function recordViewsOf(db: Db, file: string) {
  const text = await ifExists(readFile(file, "utf8"));
  // A server that was killed may have left half a line at the end.
  const lines = (text ?? "").split("\n").slice(0, -1);
  for (const line of lines) {
    const { at, ...view } = WaitingView.parse(JSON.parse(line));
    await inAuditedTransaction(db, at, (_, record) => record(view));
  }
  await rm(file, { force: true });
  return lines.length;
}

async function listFiles(folder: string) {
  return (await ifExists(readdir(folder))) ?? [];
}

/** Null if there is no such file or folder, for example because another server took it first. */
async function ifExists<Result>(work: Promise<Result>) {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
