import type { SqliteConnection } from "./connection.ts";

/**
 * Lends each connection to one borrower at a time, in the order of the requests. While another process
 * locks the file, the borrowers would queue up for minutes, so each waits `longestWait` at most.
 */
export class Pool {
  readonly #all: SqliteConnection[];
  readonly #idle: SqliteConnection[];
  readonly #longestWait: number;
  readonly #waiting = new Set<(connection: SqliteConnection) => void>();

  constructor(connections: SqliteConnection[], longestWait: number) {
    this.#all = connections;
    this.#idle = [...connections];
    this.#longestWait = longestWait;
  }

  async take() {
    return this.#idle.pop() ?? this.#queue();
  }

  #queue() {
    return new Promise<SqliteConnection>((resolve, reject) => {
      const lend = (connection: SqliteConnection) => {
        clearTimeout(timer);
        resolve(connection);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(lend);
        reject(busy());
      }, this.#longestWait);
      this.#waiting.add(lend);
    });
  }

  give(connection: SqliteConnection) {
    const [next] = this.#waiting;
    if (!next) return void this.#idle.push(connection);
    this.#waiting.delete(next);
    next(connection);
  }

  async close() {
    await Promise.all(this.#all.map((connection) => connection.close()));
  }
}

function busy() {
  return Object.assign(new Error("Every connection was in use for too long"), {
    code: "SQLITE_BUSY",
  });
}
