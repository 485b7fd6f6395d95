import { createHash } from "node:crypto";
import type { Selectable, Transaction } from "kysely";
import type { Db } from "./database.ts";
import { newId } from "./new-id.ts";
import type { Database } from "./schema.ts";
import type { AuditEntryTable } from "./tables/audit.ts";

/** What the log can say. A new action is a new word here. */
export const auditActions = [
  "question.list",
  "question.read",
  "question.claim",
  "question.release",
  "question.reply",
  "role.give",
  "role.end",
  "grant.give",
  "grant.end",
  "account.export",
  "account.erase",
] as const;
export type AuditAction = (typeof auditActions)[number];

export interface AuditEvent {
  /** The account that acts; null: the operator, at the command line. */
  actorId: string | null;
  action: AuditAction;
  /** Whose data it is; null where it is nobody's. */
  subjectId?: string | null;
  /** Kind and id of what was touched; never any content. */
  object?: string | null;
}

export interface AuditHead {
  seq: number;
  hash: string;
}

type Entry = Selectable<AuditEntryTable>;

/**
 * Adds an entry in the caller's transaction, so that the log holds what happened and nothing that was
 * rolled back. Returns the new head of the chain, for whoever writes it down outside the database.
 */
export async function appendAudit(
  trx: Transaction<Database>,
  event: AuditEvent,
  now: number,
): Promise<AuditHead> {
  const people = [event.actorId, event.subjectId ?? null];
  const [actor, subject] = await Promise.all(people.map((id) => id && opaqueIdOf(trx, id)));
  // Updating the head first makes concurrent writers wait for each other, so the chain cannot fork.
  const before = await trx
    .updateTable("audit_head")
    .set((head) => ({ seq: head("seq", "+", 1) }))
    .where("id", "=", 1)
    .returning(["seq", "hash"])
    .executeTakeFirstOrThrow();
  const entry = {
    seq: before.seq,
    at: now,
    actor: actor ?? "operator",
    action: event.action,
    subject: subject ?? null,
    object: event.object ?? null,
  };
  const hash = hashOf(before.hash, entry);
  await trx
    .insertInto("audit_entry")
    .values({ ...entry, hash })
    .execute();
  await trx.updateTable("audit_head").set({ hash }).where("id", "=", 1).execute();
  return { seq: entry.seq, hash };
}

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

function hashOf(before: string, { seq, at, actor, action, subject, object }: Omit<Entry, "hash">) {
  const row = JSON.stringify([seq, at, actor, action, subject, object]);
  return createHash("sha256").update(before).update("\n").update(row).digest("hex");
}

/** The id under which the log knows an account; made when the log first names it. */
async function opaqueIdOf(trx: Transaction<Database>, accountId: string) {
  const made = await trx
    .insertInto("audit_person")
    .values({ account_id: accountId, opaque_id: newId() })
    .onConflict((conflict) => conflict.column("account_id").doNothing())
    .returning("opaque_id")
    .executeTakeFirst();
  if (made) return made.opaque_id;
  const row = await trx
    .selectFrom("audit_person")
    .select("opaque_id")
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  return row.opaque_id;
}
