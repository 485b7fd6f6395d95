import { z } from "zod";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { codePath } from "~/http/paths";
import { defineJob } from "~/jobs/define-job.server";
import { deliver } from "~/mail/deliver.server";
import { codeOf } from "../codes/codes.server";

/**
 * Mails a code on the day that its giver chose, and then forgets the address. Sends nothing if the code
 * was used or returned meanwhile. The job holds the receiver's address and belongs to no account, so that
 * a paid gift also arrives when its giver's account and order were erased.
 */
export const giftMailJob = defineJob({
  name: "gift mail",
  payload: z.object({ giftId: z.string(), to: z.string().optional() }),
  effect: "outside",
  tries: 12,
  run: async (db, { giftId, to: named }, { id, now }) => {
    const gift = await findUnsent(db, giftId);
    // A job of an older version leaves the address to the order.
    const to = named ?? gift?.send_to;
    if (!gift || !to) return;
    const code = await codeOf(db, giftId);
    await deliver({ id, to, kind: "gift-code", link: `${env.siteUrl}${codePath}`, code });
    await db
      .updateTable("gift_order")
      .set({ send_to: null, sent_at: now })
      .where("gift_id", "=", giftId)
      .execute();
  },
});

/** The gift if its code is still unused and was not sent. Its order is gone if the giver was erased. */
async function findUnsent(db: Db, giftId: string) {
  const gift = await db
    .selectFrom("gift")
    .leftJoin("gift_order", "gift_order.gift_id", "gift.id")
    .select(["send_to", "sent_at"])
    .where("gift.id", "=", giftId)
    .where("status", "=", "paid")
    .executeTakeFirst();
  return gift && gift.sent_at === null ? gift : null;
}
