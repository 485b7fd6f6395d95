import pg from "pg";
import sqlite3 from "sqlite3";
import { onTestFinished } from "vitest";
import { isOnPostgres } from "#tests/helpers/new-database";

/** Locks a database against writes, as another program does. Returns what lets go of the lock. */
export function lockWrites(address: string) {
  return isOnPostgres ? lockPostgres(address) : lockSqlite(address);
}

async function lockPostgres(address: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const tables = ["account", "session", "site_state", "rate_limit", "statement"];
  await client.query(`begin; lock table ${tables.join(", ")} in exclusive mode`);
  return once(() => client.end());
}

async function lockSqlite(file: string) {
  const db = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  await new Promise<void>((resolve, reject) =>
    db.exec("begin immediate", (error) => (error ? reject(error) : resolve())),
  );
  return once(() => new Promise<void>((resolve) => db.close(() => resolve())));
}

function once(unlock: () => Promise<void>) {
  let unlocked: Promise<void> | undefined;
  const release = () => (unlocked ??= unlock());
  onTestFinished(release);
  return release;
}
