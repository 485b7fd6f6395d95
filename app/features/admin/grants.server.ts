import type { Db } from "#db/database";
import { inAuditedTransaction } from "#db/audit-trail";
import { newId } from "#db/new-id";
import { isLive } from "~/features/membership/access";
import { listGrants } from "~/features/membership/grants.server";
import { makeOnce } from "~/http/form-use.server";
import { listGrantEntries } from "./audit-list.server";
import type { Reason } from "./reasons";

/** The grants of an account, the newest first, with what the audit log says about each. */
export async function listGrantRows(db: Db, accountId: string, now: number) {
  const [grants, entries] = await Promise.all([
    listGrants(db, accountId),
    listGrantEntries(db, accountId),
  ]);
  const rows = grants.map((grant) => {
    const own = entries.filter(({ grantId }) => grantId === grant.id);
    return {
      ...grant,
      isLive: isLive(grant, now),
      given: own.find(({ action }) => action === "grant.give") ?? null,
      ended: own.findLast(({ action }) => action === "grant.end") ?? null,
    };
  });
  return rows.toSorted((one, other) => (other.given?.at ?? 0) - (one.given?.at ?? 0));
}

export type GrantRow = Awaited<ReturnType<typeof listGrantRows>>[number];

interface Given {
  adminId: string;
  accountId: string;
  /** Null: without an end. */
  endsAt: number | null;
  reason: Reason;
  formKey: string | null;
}

/** Gives a complimentary membership. A form that is sent again gives none. */
export async function giveGrant(db: Db, given: Given, now: number) {
  const { adminId, accountId, endsAt, reason, formKey } = given;
  await inAuditedTransaction(db, now, (trx, record) =>
    makeOnce(trx, { key: formKey, accountId: adminId }, now, async () => {
      const id = newId();
      await trx
        .insertInto("grant")
        .values({
          ...{ id, account_id: accountId, source: "complimentary", source_ref: null },
          ...{ status: "active", ends_at: endsAt, synced_at: now },
        })
        .execute();
      const object = `grant ${id} reason ${reason}`;
      await record({ actorId: adminId, subjectId: accountId, action: "grant.give", object });
      return id;
    }),
  );
}

interface Ended {
  adminId: string;
  accountId: string;
  grantId: string;
  reason: Reason;
}

/**
 * Ends a grant. Returns false if the account has no such grant, if it is over, or if Stripe decides when
 * it ends.
 */
export async function endGrant(
  db: Db,
  { adminId, accountId, grantId, reason }: Ended,
  now: number,
) {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const ended = await trx
      .updateTable("grant")
      .set({ status: "ended", ends_at: now, synced_at: now })
      .where("id", "=", grantId)
      .where("account_id", "=", accountId)
      .where("source", "!=", "subscription")
      .where("status", "!=", "ended")
      .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now)]))
      .returning("id")
      .executeTakeFirst();
    if (!ended) return false;
    const object = `grant ${grantId} reason ${reason}`;
    await record({ actorId: adminId, subjectId: accountId, action: "grant.end", object });
    return true;
  });
}
