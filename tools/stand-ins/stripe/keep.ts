import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { World } from "./world.ts";

const KEPT = [
  "objects",
  "deletedCustomers",
  "cards",
  "plans",
  "waitingLines",
  "warned",
  "settings",
] as const;

/** What outlives the process of an account. */
export interface KeptWorld {
  /** How far the account's clock is ahead of the real one, in milliseconds. */
  ahead: number;
  account: Pick<World, (typeof KEPT)[number]>;
}

/** Writes the account to the file: as it was before or as it is now, never half of it. */
export function keepWorld(world: World, file: string) {
  const account = Object.fromEntries(KEPT.map((part) => [part, world[part]]));
  // Not JSON: the account is made of maps, and of objects that stand in more than one of them.
  writeFileSync(`${file}.part`, serialize({ ahead: world.clock.now() - Date.now(), account }), {
    mode: 0o600,
  });
  renameSync(`${file}.part`, file);
}

/** The account as it was last kept, or null when there is none yet. */
export function readKeptWorld(file: string): KeptWorld | null {
  return existsSync(file) ? (deserialize(readFileSync(file)) as KeptWorld) : null;
}
