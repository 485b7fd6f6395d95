import { z } from "zod";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { codePath } from "~/http/paths";
import { defineJob } from "~/jobs/define-job.server";
import { deliver } from "~/mail/deliver.server";
import { codeOf } from "../codes/codes.server";

/**
 * Mails a code on the day that its giver chose, and then forgets the address. Sends nothing if the code
 * was used or returned meanwhile.
 */
export const giftMailJob = defineJob({
  name: "gift mail",
  payload: z.object({ giftId: z.string() }),
  effect: "outside",
  tries: 12,
  run: async (db, { giftId }, { id, now }) => {
    const to = await findReceiver(db, giftId);
    if (to === null) return;
    const code = await codeOf(db, giftId);
    await deliver({ id, to, kind: "gift-code", link: `${env.siteUrl}${codePath}`, code });
    await db
      .updateTable("gift_order")
      .set({ send_to: null, sent_at: now })
      .where("gift_id", "=", giftId)
      .execute();
  },
});

async function findReceiver(db: Db, giftId: string) {
  const order = await db
    .selectFrom("gift_order")
    .innerJoin("gift", "gift.id", "gift_order.gift_id")
    .select("send_to")
    .where("gift_id", "=", giftId)
    .where("status", "=", "paid")
    .executeTakeFirst();
  return order?.send_to ?? null;
}
