import type { Db } from "./database.ts";
import type { SiteStateTable } from "./tables/site-state.ts";

type Name = SiteStateTable["name"];

/** A fact about the whole site that every server shares, or null if it was never written. */
export async function readState(db: Db, name: Name) {
  const row = await db
    .selectFrom("site_state")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeState(db: Db, name: Name, value: string, now: number) {
  await db
    .insertInto("site_state")
    .values({ name, value, changed_at: now })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value, changed_at: now }))
    .execute();
}
