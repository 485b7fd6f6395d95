import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type Driver,
  type Kysely,
} from "kysely";
import { SqliteDriver } from "./driver.ts";

const usualLockTimeout = 5_000;

/**
 * Kysely's dialect for the `sqlite3` package. It opens one connection for writes, with a queue, and
 * three for reads. A transaction holds the writing connection from begin to end.
 */
export class SqliteDialect implements Dialect {
  readonly #file: string;
  readonly #lockTimeout: number;

  constructor(file: string, lockTimeout = usualLockTimeout) {
    this.#file = file;
    this.#lockTimeout = lockTimeout;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#file, this.#lockTimeout);
  }
  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }
  createAdapter() {
    return new PooledSqliteAdapter();
  }
  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db);
  }
}

class PooledSqliteAdapter extends SqliteAdapter {
  /** Otherwise Kysely runs one query at a time. */
  override get supportsMultipleConnections() {
    return true;
  }

  /** SQLite rolls back `create table` too, so a migration that is killed leaves no half of itself. */
  override get supportsTransactionalDdl() {
    return true;
  }
}
