import type { Db } from "./database.ts";
import { readState, writeState } from "./site-state.ts";

const name = "read-only";

/** How often each server asks whether the site is in read-only mode, in milliseconds. */
export const readOnlyCheck = 1_000;

/** Since when the site is in read-only mode, in ms since 1970; null if it is not. */
export async function readOnlySince(db: Db): Promise<number | null> {
  const since = await readState(db, name);
  return since ? Number(since) : null;
}

/** Tells every server to refuse writes, or to allow them again. They do so within a few seconds. */
export async function setReadOnly(db: Db, isReadOnly: boolean, now: number) {
  if (!isReadOnly) return writeState(db, name, "", now);
  if ((await readOnlySince(db)) === null) await writeState(db, name, String(now), now);
}
