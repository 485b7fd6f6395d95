import { Kysely, PostgresAdapter, type Dialect, type DialectAdapter } from "kysely";
import { KeyStore, type KeySettings } from "./keys/key-store.ts";
import { isPostgresUrl, postgresDialect } from "./postgres/dialect.ts";
import { WriteGuard } from "./write-guard.ts";
import type { Database } from "./schema.ts";
import { SqliteDialect } from "./sqlite/dialect.ts";

export type Db = Kysely<Database>;

/** Where the newest hash of the audit log is written outside the database; null: nowhere. */
export interface AuditHeads {
  file: string | null;
  onFailure(error: unknown): void;
}

const noHeads: AuditHeads = { file: null, onFailure: () => {} };

interface Options {
  lockTimeout?: number;
  auditHeads?: AuditHeads;
}

/**
 * Opens a database. The address is the URL of a PostgreSQL database (`postgres://...`), which has to
 * exist, or a SQLite file, which is created if it does not exist. Members' words need `keys`; without
 * them `keyStoreOf` throws. A write that waits longer than `lockTimeout` milliseconds for others
 * fails. The newest hash of the audit log is written to `auditHeads`. Call `destroy()` when done.
 */
export function openDatabase(
  address: string,
  keys?: KeySettings,
  { lockTimeout = 5_000, auditHeads = noHeads }: Options = {},
): Db {
  const dialect = isPostgresUrl(address)
    ? postgresDialect(address, { lock_timeout: lockTimeout })
    : new SqliteDialect(address, lockTimeout);
  const db = new KeyedDatabase(dialect, keys ? new KeyStore(keys) : null);
  auditHeadFiles.set(db.getExecutor().adapter, auditHeads);
  return db;
}

/** A transaction has the adapter of its database, so it finds the same key store. */
const keyStores = new WeakMap<DialectAdapter, KeyStore>();
const auditHeadFiles = new WeakMap<DialectAdapter, AuditHeads>();

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

export function auditHeadsOf(db: AnyDb) {
  return auditHeadFiles.get(db.getExecutor().adapter) ?? noHeads;
}

/** Whether the queries of this database, or of this transaction, go to PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>) {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
