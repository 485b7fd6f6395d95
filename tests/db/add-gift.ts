import type { Db } from "#db/database";
import { newId } from "#db/new-id";

/** Adds a paid gift that the account ordered. Its mail waits for its day. */
export async function addGift(db: Db, accountId: string, now: number) {
  const gift_id = newId();
  await db
    .insertInto("gift")
    .values({
      ...{ id: gift_id, plan: "gift-year", months: 12, code_hash: "x", status: "paid" },
      ...{ session_id: null, payment_intent: null, unpaid_since: null, paid_at: now },
    })
    .execute();
  await db
    .insertInto("gift_order")
    .values({
      ...{ gift_id, account_id: accountId, token: "x", form_key: null, send_to: "lee@example.org" },
      ...{ send_at: now, sent_at: null, ordered_at: now, closed_at: null },
    })
    .execute();
}
