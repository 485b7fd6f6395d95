import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { lockRow } from "#db/transaction";
import { hashCode } from "../codes/codes.server";
import { findBeginning, giveMonths } from "../give-months.server";
import { closeOrder } from "./gift-payments.server";

export type Redeemed =
  /** `isAfterPaid`: it begins when the paid membership ends. */
  | { kind: "open"; endsAt: number | null; isAfterPaid: boolean }
  /** The membership has no end, so the code is still unused. */
  | { kind: "endless" }
  /** No such code, or one that was used or returned: nobody learns which. */
  | { kind: "refused" };

/**
 * Uses a gift's code for an account. A code opens something once: of two people who use it at the same
 * time, one is refused. The account that used it may send it again. `code` comes from `readCode`.
 */
export async function redeemGift(
  db: Db,
  accountId: string,
  code: string,
  now = Date.now(),
): Promise<Redeemed> {
  const hash = await hashCode(db, code);
  return inAuditedTransaction(db, now, async (trx, record) => {
    await lockRow(trx, "account", accountId);
    const gift = await trx
      .selectFrom("gift")
      .select(["id", "months"])
      .where("code_hash", "=", hash)
      .executeTakeFirst();
    if (!gift) return { kind: "refused" };
    const own = await findOwn(trx, accountId, gift.id);
    if (own) return { kind: "open", endsAt: own.ends_at, isAfterPaid: own.months_after !== null };

    const beginning = await findBeginning(trx, accountId, now);
    if (!beginning) return { kind: "endless" };
    const taken = await trx
      .updateTable("gift")
      .set({ status: "redeemed" })
      .where("id", "=", gift.id)
      .where("status", "=", "paid")
      .returning("id")
      .executeTakeFirst();
    if (!taken) return { kind: "refused" };
    await closeOrder(trx, gift.id, now);
    const { id: sourceRef, months } = gift;
    const given = { accountId, source: "gift", sourceRef, months, beginning } as const;
    const endsAt = await giveMonths(trx, record, given, now);
    return { kind: "open", endsAt, isAfterPaid: beginning.isAfterPaid };
  });
}

function findOwn(trx: Db, accountId: string, giftId: string) {
  return trx
    .selectFrom("grant")
    .select(["ends_at", "months_after"])
    .where("account_id", "=", accountId)
    .where("source", "=", "gift")
    .where("source_ref", "=", giftId)
    .executeTakeFirst();
}

/** The gift or the sponsor's seat that an account took last; null if it took none. */
export async function findNewestGift(db: Db, accountId: string) {
  const gift = await db
    .selectFrom("grant")
    .select(["ends_at", "months_after"])
    .where("account_id", "=", accountId)
    .where("source", "in", ["gift", "sponsor"])
    .orderBy("synced_at", "desc")
    .executeTakeFirst();
  return gift ?? null;
}
