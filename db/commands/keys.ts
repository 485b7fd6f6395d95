import { keyStoreOf, type Db } from "../database.ts";
import { acceptKeyStore } from "../keys/check-key-store.ts";
import { copyKeyStore, restoreKeyStore } from "../keys/copy.ts";

/** The work that `keys copy FILE`, `keys restore FILE` or `keys accept` asks for; null for other words. */
export function keysCommand([verb, file, ...rest]: string[]) {
  if (verb === "accept" && file === undefined) return accept;
  if (file === undefined || rest.length > 0) return null;
  if (verb === "copy") return (db: Db) => copy(db, file);
  if (verb === "restore") return (db: Db) => restore(db, file);
  return null;
}

export async function rotateKey(db: Db) {
  const count = await keyStoreOf(db).rotate();
  return `${count} data keys are encrypted with the newest master key. The older lines of the file can go.`;
}

async function copy(db: Db, file: string) {
  const count = await copyKeyStore(keyStoreOf(db), file);
  return `${file} holds ${count} data keys. Never keep an older copy: erased keys must be gone.`;
}

async function restore(db: Db, file: string) {
  await restoreKeyStore(keyStoreOf(db), file);
  // A copy of an older release has no mark, and its store belongs to this database all the same.
  await acceptKeyStore(db, Date.now());
  return `The key store has the keys of ${file}.`;
}

async function accept(db: Db) {
  await acceptKeyStore(db, Date.now());
  return "The key store belongs to this database now. Words whose keys it does not hold stay unreadable.";
}
