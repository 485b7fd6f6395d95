import { hashOf, type AuditHead } from "./audit.ts";
import type { Db } from "./database.ts";

export type AuditVerdict =
  { isIntact: true; entries: number } | { isIntact: false; entries: number; problem: string };

/**
 * Computes every hash again. `heads` are heads that were written down outside the database: an entry
 * that is missing from the end shows only by them.
 */
export async function verifyAudit(db: Db, heads: readonly AuditHead[]): Promise<AuditVerdict> {
  const known = new Map(heads.map((head) => [head.seq, head.hash]));
  let last: AuditHead = { seq: 0, hash: "" };
  const failed = (problem: string) => ({ isIntact: false, entries: last.seq, problem }) as const;
  for (;;) {
    const page = await nextEntries(db, last.seq);
    if (page.length === 0) break;
    for (const entry of page) {
      if (entry.seq !== last.seq + 1) return failed(`Entry ${last.seq + 1} is missing.`);
      if (hashOf(last.hash, entry) !== entry.hash) {
        return failed(`Entry ${entry.seq} was changed, or one before it.`);
      }
      if ((known.get(entry.seq) ?? entry.hash) !== entry.hash) {
        return failed(`Entry ${entry.seq} is not the one that was written down.`);
      }
      last = { seq: entry.seq, hash: entry.hash };
    }
  }
  const highest = Math.max(0, ...known.keys());
  if (highest > last.seq) return failed(`Entries ${last.seq + 1} to ${highest} are missing.`);
  return { isIntact: true, entries: last.seq };
}

function nextEntries(db: Db, after: number) {
  return db
    .selectFrom("audit_entry")
    .selectAll()
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(1_000)
    .execute();
}
