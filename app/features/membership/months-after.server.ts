import type { Db } from "#db/database";
import { addMonths } from "~/time";
import { isLive } from "./access";

/**
 * Lets the months that wait for the end of a paid membership begin at its end as we know it now. Call it
 * when a subscription's grant was saved.
 */
export async function moveMonthsAfter(trx: Db, accountId: string, now: number) {
  const grants = await trx
    .selectFrom("grant")
    .select(["id", "source", "status", "ends_at", "months_after"])
    .where("account_id", "=", accountId)
    .orderBy("synced_at")
    .execute();
  const paid = grants.filter(({ source }) => source === "subscription");
  const isPaying = paid.some((grant) => isLive(grant, now));
  let begin = Math.max(...paid.map(({ ends_at }) => ends_at ?? 0));
  for (const { id, ends_at, status, months_after } of grants) {
    if (months_after === null) continue;
    const isOver = !isLive({ status, ends_at }, now);
    if (!isOver) begin = addMonths(begin, months_after);
    await trx
      .updateTable("grant")
      .set(
        isOver
          ? { months_after: null }
          : { ends_at: begin, ...(!isPaying && { months_after: null }) },
      )
      .where("id", "=", id)
      .execute();
  }
}
