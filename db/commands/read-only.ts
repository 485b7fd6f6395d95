import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "../database.ts";
import { readOnlyCheck, readOnlySince, setReadOnly } from "../read-only.ts";

/** Switches read-only mode on or off, and says how it stands once every server knows. */
export async function switchReadOnly(db: Db, how: "on" | "off") {
  await setReadOnly(db, how === "on", Date.now());
  // Every server has asked by then, and what it was writing is written.
  await pause(3 * readOnlyCheck);
  return describeReadOnly(db);
}

/** Says whether the site is in read-only mode. */
export async function describeReadOnly(db: Db) {
  const since = await readOnlySince(db);
  if (since === null) return "Read-only mode is off: people can save.";
  return `Read-only mode is on since ${new Date(since).toISOString()}: pages can be read, and nothing can be saved.`;
}
