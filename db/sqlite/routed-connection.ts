import {
  RawNode,
  SelectQueryNode,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from "kysely";
import { SqliteConnection } from "./connection.ts";
import { Pool } from "./pool.ts";

/** Sends reads to a reader and writes to the writer, or everything to the writer in a transaction. */
export class RoutedConnection implements DatabaseConnection {
  readonly #writer: Pool;
  readonly #readers: Pool;
  #pinned: SqliteConnection | null = null;

  constructor(writer: Pool, readers: Pool) {
    this.#writer = writer;
    this.#readers = readers;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#pinned) return this.#pinned.query<Row>(query);
    const pool = isSelect(query) ? this.#readers : this.#writer;
    const connection = await pool.take();
    try {
      return await connection.query<Row>(query);
    } finally {
      pool.give(connection);
    }
  }

  // "immediate" takes the write lock first, so a second process waits and does not fail at its
  // first write.
  async begin() {
    this.#pinned = await this.#writer.take();
    await this.#pinned.exec("begin immediate");
  }

  async end(how: "commit" | "rollback") {
    try {
      await this.#pinned?.exec(how);
    } catch (error) {
      // SQLite has rolled back by itself when the disk is full. The first error tells more.
      if (how === "rollback" && /no transaction is active/.test(String(error))) return;
      throw error;
    }
  }

  unpin() {
    if (this.#pinned) this.#writer.give(this.#pinned);
    this.#pinned = null;
  }

  streamQuery(): never {
    throw new Error("Streaming is not supported");
  }
}

function isSelect({ query, sql }: CompiledQuery) {
  if (SelectQueryNode.is(query)) return true;
  return RawNode.is(query) && /^\s*select\b/i.test(sql);
}
