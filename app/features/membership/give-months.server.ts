import type { RecordAudit } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import type { GrantTable } from "#db/schema";
import { addMonths } from "~/time";
import { isLive } from "./access";
import { listGrants } from "./grants.server";

/** When months that are given to an account begin. */
export interface Beginning {
  at: number;
  /** Whether a paid membership comes first. It renews itself, so that `at` can still move. */
  isAfterPaid: boolean;
}

/**
 * When more months would begin: at the end of everything that is open to the account now, so that
 * nothing overlaps. Null for a membership without end.
 */
export async function findBeginning(
  db: Db,
  accountId: string,
  now: number,
): Promise<Beginning | null> {
  const live = (await listGrants(db, accountId)).filter((grant) => isLive(grant, now));
  const at = Math.max(now, ...live.map(({ ends_at }) => ends_at ?? Infinity));
  const isAfterPaid = live.some((grant) => grant.source === "subscription");
  return Number.isFinite(at) ? { at, isAfterPaid } : null;
}

interface Months {
  accountId: string;
  source: Extract<GrantTable["source"], "gift" | "sponsor">;
  /** The id of the gift or the code. */
  sourceRef: string;
  months: number;
  /** From `findBeginning`, in a transaction that locked the account's row. */
  beginning: Beginning;
}

/** Gives an account some months, and returns their end as it stands now: see `moveMonthsAfter`. */
export async function giveMonths(
  trx: Db,
  record: RecordAudit,
  { accountId, source, sourceRef, months, beginning }: Months,
  now: number,
) {
  const id = newId();
  const endsAt = addMonths(beginning.at, months);
  const monthsAfter = beginning.isAfterPaid ? months : null;
  await trx
    .insertInto("grant")
    .values({
      ...{ id, account_id: accountId, source, source_ref: sourceRef, status: "active" },
      ...{ ends_at: endsAt, synced_at: now, months_after: monthsAfter },
    })
    .execute();
  const people = { actorId: accountId, subjectId: accountId };
  await record({ ...people, action: "grant.give", object: `grant ${id}` });
  return endsAt;
}
