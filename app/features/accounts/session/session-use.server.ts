import type { Db } from "#db/database";
import { inBackground } from "~/http/background.server";
import { minute } from "~/time";

const saving = new Set<string>();

/** Saves when a session was last used, at most once a minute and without making the request wait. */
export function recordSessionUse(
  db: Db,
  { id, last_seen_at }: { id: string; last_seen_at: number },
  now = Date.now(),
) {
  if (now - last_seen_at < minute || saving.has(id)) return;
  saving.add(id);
  inBackground(
    "recording a session's last use",
    saveLastUse(db, id, now).finally(() => saving.delete(id)),
  );
}

async function saveLastUse(db: Db, id: string, now: number) {
  await db
    .updateTable("session")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .where("last_seen_at", "<", now)
    .execute();
}
