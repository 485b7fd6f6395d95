import { createHash } from "node:crypto";
import type { Selectable, Transaction } from "kysely";
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
  "question.take-back",
  "answer.edit",
  "answer.offer",
  "answer.withhold",
  "answer.agree",
  "answer.return",
  "answer.decline",
  "answer.take-back",
  "answer.take-down",
  "role.give",
  "role.end",
  "grant.give",
  "grant.end",
  "gift.return",
  "code.list",
  "code.make",
  "code.close",
  "second-factor.reset",
  "overview.read",
  "find.read",
  "account.find",
  "account.read",
  "session.end",
  "staff.list",
  "work.list",
  "payment-event.replay",
  "job.retry",
  "job.drop",
  "content.list",
  "cue-count.list",
  "audit.read",
  "audit.verify",
  "account.export",
  "account.erase",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Those who act without an account. The log names them by these words. */
export const outsiders = ["operator", "stripe", "giver"] as const;

export interface AuditEvent {
  /** The account that acts; null: nobody with an account does. */
  actorId: string | null;
  /** Who acts without an account: the operator at the command line, Stripe by what it tells us, or the giver of a gift. */
  by?: (typeof outsiders)[number];
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

export type Entry = Selectable<AuditEntryTable>;

/** Thrown when the log cannot take an entry. What was to be recorded must not happen then. */
export class AuditUnavailable extends Error {}

/**
 * Adds an entry in the caller's transaction, so that the log holds what happened and nothing that was
 * rolled back. Add it last: every other writer of the log waits until the transaction ends. Returns the
 * new head of the chain, for whoever writes it down outside the database.
 */
export async function appendAudit(
  trx: Transaction<Database>,
  event: AuditEvent,
  now: number,
): Promise<AuditHead> {
  try {
    return await append(trx, event, now);
  } catch (cause) {
    throw new AuditUnavailable("The audit log cannot be written.", { cause });
  }
}

async function append(
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
    actor: actor ?? event.by ?? "operator",
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

/** The hash of an entry, given the hash of the one before it. */
export function hashOf(
  before: string,
  { seq, at, actor, action, subject, object }: Omit<Entry, "hash">,
) {
  const row = JSON.stringify([seq, at, actor, action, subject, object]);
  return createHash("sha256").update(before).update("\n").update(row).digest("hex");
}

/**
 * The id under which the log knows an account; made when the log first names it. An account that was
 * erased meanwhile has none.
 */
async function opaqueIdOf(trx: Transaction<Database>, accountId: string) {
  const made = await trx
    .insertInto("audit_person")
    .columns(["account_id", "opaque_id"])
    .expression((from) =>
      from
        .selectFrom("account")
        .select((select) => ["id", select.val(newId()).as("opaque_id")])
        .where("id", "=", accountId),
    )
    .onConflict((conflict) => conflict.column("account_id").doNothing())
    .returning("opaque_id")
    .executeTakeFirst();
  if (made) return made.opaque_id;
  const row = await trx
    .selectFrom("audit_person")
    .select("opaque_id")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row?.opaque_id ?? "erased";
}
