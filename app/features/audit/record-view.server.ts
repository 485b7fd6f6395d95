import { open } from "node:fs/promises";
import { AuditUnavailable, type AuditEvent } from "#db/audit";
import { inAuditedTransaction } from "#db/audit-trail";
import { auditHeadsOf, type Db } from "#db/database";
import { writeGuardOf } from "#db/write-guard";

/** Someone of the staff who reads what a member wrote. */
export type View = AuditEvent & { actorId: string };

/** The file beside the heads of the log where views wait while the site is in read-only mode. */
export function waitingViewsFile(db: Db) {
  const { file } = auditHeadsOf(db);
  return file && `${file}.views`;
}

/**
 * Records that someone reads what belongs to somebody else. Call it before the page shows anything: if
 * it throws, the page answers 503. In read-only mode the view waits in a file for `recordWaitingViews`.
 */
export async function recordView(db: Db, view: View, now: number) {
  if (writeGuardOf(db).isReadOnly) return saveForLater(db, view, now);
  await inAuditedTransaction(db, now, (_, record) => record(view));
}

async function saveForLater(db: Db, view: View, now: number) {
  const file = waitingViewsFile(db);
  if (!file) throw new AuditUnavailable("There is no file for views in read-only mode.");
  try {
    const handle = await open(file, "a", 0o600);
    try {
      await handle.appendFile(`${JSON.stringify({ ...view, at: now })}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new AuditUnavailable("A view cannot be saved for the audit log.", { cause });
  }
}
