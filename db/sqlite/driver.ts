import { open } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Driver } from "kysely";
import { SqliteConnection } from "./connection.ts";
import { Pool } from "./pool.ts";
import { RoutedConnection } from "./routed-connection.ts";

const readerCount = 3;

/** Opens one connection for writes and three for reads. */
export class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #lockTimeout: number;
  #writer!: Pool;
  #readers!: Pool;

  constructor(file: string, lockTimeout: number) {
    this.#file = file;
    this.#lockTimeout = lockTimeout;
  }

  async init() {
    // Only this user can read a new file. SQLite gives the log beside it the same mode.
    await (await open(this.#file, "a", 0o600)).close();
    const writer = await SqliteConnection.open(this.#file, "write");
    await writer.exec(`pragma busy_timeout = ${this.#lockTimeout};`);
    await switchToWal(writer, this.#lockTimeout);
    await writer.exec(
      "pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off;",
    );
    this.#writer = new Pool([writer], 2 * this.#lockTimeout);

    const readers = Array.from({ length: readerCount }, async () => {
      const reader = await SqliteConnection.open(this.#file, "read");
      await reader.exec(`pragma busy_timeout = ${this.#lockTimeout}; pragma trusted_schema = off;`);
      return reader;
    });
    this.#readers = new Pool(await Promise.all(readers), 2 * this.#lockTimeout);
  }

  async acquireConnection() {
    return new RoutedConnection(this.#writer, this.#readers);
  }

  async releaseConnection(connection: RoutedConnection) {
    connection.unpin();
  }

  async beginTransaction(connection: RoutedConnection) {
    await connection.begin();
  }
  async commitTransaction(connection: RoutedConnection) {
    await connection.end("commit");
  }
  async rollbackTransaction(connection: RoutedConnection) {
    await connection.end("rollback");
  }

  async destroy() {
    await this.#readers?.close();
    await this.#writer?.close();
  }
}

/**
 * Tries again for `longest` milliseconds. When two servers open one file at the same moment, each reads
 * it before it switches, and SQLite refuses one of them at once, whatever its busy timeout is.
 */
async function switchToWal(writer: SqliteConnection, longest: number) {
  const end = performance.now() + longest;
  for (;;) {
    try {
      return await writer.exec("pragma journal_mode = wal;");
    } catch (error) {
      const isBusy = (error as { code?: string }).code === "SQLITE_BUSY";
      if (!isBusy || performance.now() > end) throw error;
      await wait(10 + Math.random() * 20);
    }
  }
}
