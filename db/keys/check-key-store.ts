import { heldData } from "../held-data.ts";
import { keyStoreOf, type Db } from "../database.ts";
import { newId } from "../new-id.ts";
import type { KeyStore } from "./key-store.ts";
import type { Database } from "../schema.ts";
import { readState, writeState } from "../site-state.ts";

const problem = `The key store does not belong to this database. Without its keys nobody can read what members wrote, and
new words would get keys that the right store could not replace. The server does not start.
  If the store lies elsewhere: set KEY_STORE to it.
  If it is lost: bring back the newest copy with  npm run db -- keys restore FILE
  If there is no copy: npm run db -- keys accept  goes on without the older words.`;

/** The owner of the row that holds the store's mark instead of a key. Copies of the store hold it too. */
const markOwner = "store";

/**
 * Returns what is wrong if the key store is not the one of this database, or null. A database and its
 * store carry the same mark, which the first start writes. Call it before anything is saved.
 */
export async function checkKeyStore(db: Db, now: number): Promise<string | null> {
  const fit = await compareKeyStore(db);
  if (fit === "unmarked") await acceptKeyStore(db, now);
  return fit === "other" ? problem : null;
}

/** Whether the store is the one of this database, another one, or not marked yet. Writes nothing. */
export async function compareKeyStore(db: Db): Promise<"own" | "other" | "unmarked"> {
  const store = keyStoreOf(db);
  const [expected, found] = await Promise.all([readState(db, "key-store"), findMark(store)]);
  if (expected !== null) return expected === found ? "own" : "other";
  // A database that was never marked: a new one, one of an older release, or an older backup.
  const isEmpty = found === null && (await store.readRows()).length === 0;
  return isEmpty && (await holdsSealedWords(db)) ? "other" : "unmarked";
}

/** Makes the key store, as it is, the one of this database. */
export async function acceptKeyStore(db: Db, now: number) {
  const store = keyStoreOf(db);
  const account_id = (await readState(db, "key-store")) ?? newId();
  // A store that is marked already stays as it is, also if another server has marked it just now.
  await store.addRows([{ owner_id: markOwner, account_id, wrapped: null, master_key: null }]);
  await writeState(db, "key-store", (await findMark(store))!, now);
}

async function findMark(store: KeyStore) {
  return (await store.findRow(markOwner))?.account_id ?? null;
}

async function holdsSealedWords(db: Db) {
  const tables = (Object.keys(heldData) as (keyof Database)[]).filter((name) =>
    Object.values(heldData[name].columns).includes("words"),
  );
  for (const table of tables) {
    const { count } = await db
      .selectFrom((from) => from.selectFrom(table).selectAll().limit(1).as("first"))
      .select((select) => select.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (Number(count) > 0) return true;
  }
  return false;
}
