import { backUpDatabase, restoreDatabase } from "../backup.ts";
import { eraseAgain } from "../erase.ts";
import type { DatabaseAccess } from "./with-database.ts";

/** The work that `backup FILE` asks for; null for other words. */
export function backupCommand([target, ...rest]: string[], access: DatabaseAccess) {
  if (target === undefined || rest.length > 0) return null;
  return backUp(target, access);
}

/** The work that `restore FILE` asks for; null for other words. */
export function restoreCommand(
  [source, ...rest]: string[],
  { access, force }: { access: DatabaseAccess; force: boolean },
) {
  if (source === undefined || rest.length > 0) return null;
  return restore(source, force, access);
}

async function backUp(target: string, { address, requireDatabase }: DatabaseAccess) {
  await requireDatabase();
  await backUpDatabase(address, target);
  return `Wrote ${target}.`;
}

async function restore(source: string, force: boolean, access: DatabaseAccess) {
  await access.makeFolder();
  await restoreDatabase(source, access.address, { force });
  const again = await access.withDatabase(eraseAgain);
  const erased = again === 0 ? "" : ` Accounts erased since that copy, and erased again: ${again}.`;
  return `${access.name} now holds ${source}.${erased}`;
}
