import type { Db } from "#db/database";
import { inBackground } from "~/http/background.server";
import { minute } from "~/time";

const underWay = new Set<string>();

/** Notes that a session was used, to the minute, without making the request wait for the disk. */
export function noteSighting(
  db: Db,
  { session_id: id, last_seen_at }: { session_id: string; last_seen_at: number },
  now: number,
) {
  if (now - last_seen_at < minute || underWay.has(id)) return;
  underWay.add(id);
  inBackground(
    "noting a session's last use",
    writeSighting(db, id, now).finally(() => underWay.delete(id)),
  );
}

async function writeSighting(db: Db, id: string, now: number) {
  await db
    .updateTable("session")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .where("last_seen_at", "<", now)
    .execute();
}
