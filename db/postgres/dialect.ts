import { PostgresDialect, PostgresQueryCompiler } from "kysely";
import pg from "pg";

// `pg` returns 64-bit integers as text. Our timestamps and counts are far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** How our connections are named in `pg_stat_activity`. */
export const applicationName = "kithwell";

const settings: pg.PoolConfig = {
  application_name: applicationName,
  max: 10,
  // A server keeps one connection open, so that `restore` can see it.
  min: 1,
  connectionTimeoutMillis: 15_000,
  lock_timeout: 5_000,
  keepAlive: true,
};

export function isPostgresUrl(address: string) {
  return /^postgres(ql)?:\/\//.test(address);
}

interface Limits {
  min?: number;
  max?: number;
  /** How long a statement waits for a lock, in milliseconds. */
  lock_timeout?: number;
}

/** Kysely's dialect for PostgreSQL, with at most ten connections unless `limits` says otherwise. */
export function postgresDialect(url: string, limits: Limits = {}) {
  const pool = new pg.Pool({ ...settings, ...limits, connectionString: url });
  // A connection that breaks rejects its query, and the pool replaces it. Without these listeners its
  // error event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return new NulFreeDialect({ pool });
}

class NulFreeDialect extends PostgresDialect {
  override createQueryCompiler() {
    return new NulFreeCompiler();
  }
}

/**
 * Replaces NUL characters, which PostgreSQL refuses and SQLite stores, with the replacement character.
 * So a lookup finds nothing and a form can be saved, and neither fails.
 */
class NulFreeCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown) {
    super.addParameter(
      typeof parameter === "string" ? parameter.replaceAll("\0", "\uFFFD") : parameter,
    );
  }
}
