import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Transaction } from "kysely";
import { appendAudit, type AuditEvent, type AuditHead } from "./audit.ts";
import { auditHeadsOf, type Db } from "./database.ts";
import type { Database } from "./schema.ts";
import { inTransaction } from "./transaction.ts";

/**
 * Adds an entry to the audit log, in the transaction of what it records, and returns the new head of the
 * log. Call it last.
 */
export type RecordAudit = (event: AuditEvent) => Promise<AuditHead>;

/**
 * Does `work` in a transaction, as `inTransaction` does, and lets it record what it does. The newest
 * hash of the log is written outside the database once the transaction is committed.
 */
export async function inAuditedTransaction<Result>(
  db: Db,
  now: number,
  work: (trx: Transaction<Database>, record: RecordAudit) => Promise<Result>,
): Promise<Result> {
  let head: AuditHead | null = null;
  const result = await inTransaction(db, (trx) => {
    head = null;
    return work(trx, async (event) => {
      head = await appendAudit(trx, event, now);
      return head;
    });
  });
  if (head) await writeHead(db, head);
  return result;
}

/**
 * What was recorded is committed, so a head that cannot be written fails nobody's work: the next one
 * covers it. `audit verify` says when the file is behind.
 */
async function writeHead(db: Db, { seq, hash }: AuditHead) {
  const { file, onFailure } = auditHeadsOf(db);
  if (file === null) return;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await appendFile(file, `${seq} ${hash}\n`, { mode: 0o600 });
  } catch (error) {
    onFailure(error);
  }
}

/** The heads in a file; none if it does not exist. A line that was cut off while it was written is left out. */
export async function readHeads(file: string): Promise<AuditHead[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.matchAll(/^(\d+) ([0-9a-f]{64})$/gm);
  return Array.from(lines, ([, seq, hash]) => ({ seq: Number(seq), hash: hash! }));
}
