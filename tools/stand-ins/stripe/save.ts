import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { World } from "./world.ts";

const SAVED = [
  "objects",
  "deletedCustomers",
  "cards",
  "plans",
  "waitingLines",
  "warned",
  "settings",
] as const;

/** The saved state of an account. */
export interface SavedWorld {
  /** How far the account's clock is ahead of the real clock, in milliseconds. */
  ahead: number;
  account: Pick<World, (typeof SAVED)[number]>;
}

/** Saves the account to the file. Replaces the file in one step, so that it is never incomplete. */
export function saveWorld(world: World, file: string) {
  const account = Object.fromEntries(SAVED.map((part) => [part, world[part]]));
  // Not JSON, because the account has Maps, and objects that several of them share.
  writeFileSync(`${file}.part`, serialize({ ahead: world.clock.now() - Date.now(), account }), {
    mode: 0o600,
  });
  renameSync(`${file}.part`, file);
}

/** Reads the saved account, or returns null if there is none. */
export function loadSavedWorld(file: string): SavedWorld | null {
  return existsSync(file) ? (deserialize(readFileSync(file)) as SavedWorld) : null;
}
