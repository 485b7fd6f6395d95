import { Kysely, PostgresAdapter, type Dialect, type DialectAdapter } from "kysely";
import { KeyStore, type KeySettings } from "./keys/key-store.ts";
import { isPostgresUrl, postgresDialect } from "./postgres/dialect.ts";
import { WriteGuard } from "./write-guard.ts";
import type { Database } from "./schema.ts";
import { SqliteDialect } from "./sqlite/dialect.ts";

export type Db = Kysely<Database>;

/**
 * Opens a database. The address is the URL of a PostgreSQL database (`postgres://...`), which has to
 * exist, or a SQLite file, which is created if it does not exist. Members' words need `keys`; without
 * them `keyStoreOf` throws. A write that waits longer than `lockTimeout` milliseconds for others
 * fails. Call `destroy()` when done.
 */
export function openDatabase(
  address: string,
  keys?: KeySettings,
  { lockTimeout = 5_000 } = {},
): Db {
  const dialect = isPostgresUrl(address)
    ? postgresDialect(address, { lock_timeout: lockTimeout })
    : new SqliteDialect(address, lockTimeout);
  return new KeyedDatabase(dialect, keys ? new KeyStore(keys) : null);
}

/** A transaction has the adapter of its database, so it finds the same key store. */
const keyStores = new WeakMap<DialectAdapter, KeyStore>();

class KeyedDatabase extends Kysely<Database> {
  readonly #keyStore: KeyStore | null;

  constructor(dialect: Dialect, keyStore: KeyStore | null) {
    super({ dialect, plugins: [new WriteGuard()] });
    this.#keyStore = keyStore;
    if (keyStore) keyStores.set(this.getExecutor().adapter, keyStore);
  }

  override async destroy() {
    await this.#keyStore?.close();
    await super.destroy();
  }
}

/** A database or a transaction, whichever tables its types know. */
export interface AnyDb {
  getExecutor(): { readonly adapter: DialectAdapter };
}

/** The data keys of this database, or of this transaction's database. */
export function keyStoreOf(db: AnyDb) {
  const keyStore = keyStores.get(db.getExecutor().adapter);
  if (!keyStore) throw new Error("The database was opened without its key store.");
  return keyStore;
}

/** Whether the queries of this database, or of this transaction, go to PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>) {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
