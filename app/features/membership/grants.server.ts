import type { RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { GrantTable } from "#db/schema";
import { lockRow } from "#db/transaction";
import { minute } from "~/time";
import { isAnyLive } from "./access";
import { moveMonthsAfter } from "./months-after.server";

export async function listGrants(db: Db, accountId: string) {
  return db
    .selectFrom("grant")
    .select(["id", "source", "source_ref", "status", "ends_at", "synced_at", "months_after"])
    .where("account_id", "=", accountId)
    .execute();
}

export async function hasLiveGrant(db: Db, accountId: string, now = Date.now()) {
  return isAnyLive(await listGrants(db, accountId), now);
}

export interface SubscriptionState {
  subscriptionId: string;
  status: GrantTable["status"];
  endsAt: number;
  /** When Stripe was asked. An older state never overwrites a newer one. */
  syncedAt: number;
}

/** The clocks of two nodes may differ by this much. */
const clockLeeway = 5 * minute;

/**
 * Saves one row per subscription, so that the end of an old one does not end a newer one. A stamp from
 * the future was made by a clock that was wrong, so it protects nothing. Records in the audit log when
 * the grant begins, ends or begins again.
 */
export async function saveSubscriptionGrant(
  trx: Db,
  record: RecordAudit,
  accountId: string,
  state: SubscriptionState,
) {
  await lockRow(trx, "account", accountId);
  const before = await trx
    .selectFrom("grant")
    .select("status")
    .where("source_ref", "=", state.subscriptionId)
    .executeTakeFirst();
  const saved = await trx
    .insertInto("grant")
    .values({
      id: newId(),
      account_id: accountId,
      source: "subscription",
      source_ref: state.subscriptionId,
      status: state.status,
      ends_at: state.endsAt,
      synced_at: state.syncedAt,
    })
    .onConflict((conflict) =>
      conflict
        .column("source_ref")
        .doUpdateSet({ status: state.status, ends_at: state.endsAt, synced_at: state.syncedAt })
        .where((where) =>
          where.or([
            where("grant.synced_at", "<=", state.syncedAt),
            where("grant.synced_at", ">", Date.now() + clockLeeway),
          ]),
        ),
    )
    .returning("id")
    .executeTakeFirst();
  if (saved) await moveMonthsAfter(trx, accountId, Date.now());
  const [wasGiven, isGiven] = [before ?? { status: "ended" }, state].map(
    ({ status }) => status !== "ended",
  );
  if (!saved || wasGiven === isGiven) return;
  await record({
    actorId: null,
    by: "stripe",
    subjectId: accountId,
    action: isGiven ? "grant.give" : "grant.end",
    object: `grant ${saved.id}`,
  });
}
