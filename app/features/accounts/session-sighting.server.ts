import type { Db } from "#db/database";
import { log } from "~/log.server";

const minute = 60_000;
const writes = new Map<string, Promise<void>>();

/** Notes that a session was used, to the minute, without making the request wait for the disk. */
export function noteSighting(
  db: Db,
  session: { session_id: string; last_seen_at: number },
  now: number,
) {
  const { session_id: id, last_seen_at } = session;
  if (now - last_seen_at < minute || writes.has(id)) return;
  const write = writeSighting(db, id, now)
    .catch((error) => log.error({ err: error }, "a session's last use was not noted"))
    .finally(() => writes.delete(id));
  writes.set(id, write);
}

/** Settles when every sighting so far is on disk. */
export async function sightingsWritten() {
  await Promise.all(writes.values());
}

async function writeSighting(db: Db, id: string, now: number) {
  await db
    .updateTable("session")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .where("last_seen_at", "<", now)
    .execute();
}
