import { readOnlyCheck, readOnlySince } from "#db/read-only";
import { writeGuardOf } from "#db/write-guard";
import { db } from "~/db.server";
import { recordWaitingViews } from "~/features/audit/waiting-views.server";
import { inBackground } from "~/http/background.server";
import { log } from "~/log.server";

/**
 * Asks now, and every second from now on, whether the site is in read-only mode, and refuses writes
 * while it is. Without an answer the mode stays as it was.
 */
export async function followReadOnly() {
  await follow();
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    await follow().catch(() => {});
    isAsking = false;
  };
  setInterval(() => void ask(), readOnlyCheck).unref();
}

let wasReadOnly: boolean | null = null;

async function follow() {
  const isReadOnly = (await readOnlySince(db)) !== null;
  const guard = writeGuardOf(db);
  if (guard.isReadOnly !== isReadOnly) log.info({ isReadOnly }, "read-only mode changed");
  guard.isReadOnly = isReadOnly;
  if (!isReadOnly && wasReadOnly !== false) {
    inBackground("recording the views of read-only mode", recordWaitingViews(db));
  }
  wasReadOnly = isReadOnly;
}
