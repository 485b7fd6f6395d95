import { sql } from "kysely";
import { readHeads } from "#db/audit-trail";
import { isPostgres, type Db } from "#db/database";
import { appliedMigrations, migrationNames } from "#db/migrate";
import { readOnlySince } from "#db/read-only";
import { verifyAudit } from "#db/verify-audit";
import { problem, warning, well, type Check, type Finding } from "../finding.ts";

/** The database itself: its release, its settings, whether it is whole, and its audit log. */
export const checkDatabase: Check = {
  name: "the database",
  async examine({ env, db }) {
    if (!db) return [];
    const schema = await schemaFindings(db);
    if (schema.length > 0) return schema;
    const found = [
      ...(isPostgres(db) ? await postgresFindings(db) : await sqliteFindings(db)),
      ...(await readOnlyFindings(db)),
      ...(await auditFindings(db, env.auditHeads)),
    ];
    return found.length > 0 ? found : [well("The database is whole and of this release.")];
  },
};

async function schemaFindings(db: Db): Promise<Finding[]> {
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0) {
    return [
      problem(
        `A newer release has changed the database (${unknown.join(", ")}).`,
        "Install that release again, or restore a backup from before it.",
      ),
    ];
  }
  const missing = migrationNames.filter((name) => !applied.includes(name));
  if (missing.length === 0) return [];
  return [
    problem(
      `The database is of an older release: it lacks ${missing.join(", ")}.`,
      "Start the server, which changes the database, or run: npm run db -- migrate",
    ),
  ];
}

async function sqliteFindings(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const said = rows[0]?.quick_check ?? "nothing";
  if (said === "ok") return [];
  return [
    problem(
      `The database file is damaged: SQLite says “${said}”.`,
      "Stop the server, copy the file away, and restore the newest backup: npm run db -- restore FILE",
    ),
  ];
}

const oldestPostgres = 150_000;

async function postgresFindings(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')
  `.execute(db);
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  const found: Finding[] = [];
  if (Number(settings.get("server_version_num")) < oldestPostgres) {
    found.push(problem("PostgreSQL is older than version 15.", "Install PostgreSQL 15 or newer."));
  }
  const careless = ["fsync", "full_page_writes", "synchronous_commit"].filter(
    (name) => settings.get(name) === "off",
  );
  if (careless.length > 0) {
    found.push(
      problem(
        `PostgreSQL runs with ${careless.join(" and ")} off: a power cut loses what people saved.`,
        `Set ${careless.map((name) => `${name}=on`).join(", ")} in postgresql.conf and restart it.`,
      ),
    );
  }
  return found;
}

async function readOnlyFindings(db: Db): Promise<Finding[]> {
  const since = await readOnlySince(db);
  if (since === null) return [];
  return [
    warning(
      `Read-only mode is on since ${new Date(since).toISOString()}: nobody can save.`,
      "When your work is done: npm run db -- read-only off",
    ),
  ];
}

async function auditFindings(db: Db, headFile: string): Promise<Finding[]> {
  const verdict = await verifyAudit(db, await readHeads(headFile).catch(() => []));
  if (verdict.isIntact) return [];
  return [
    problem(
      `The audit log is not whole. ${verdict.problem}`,
      "Somebody changed it past this program. Find out who had access; see Audit log in docs/operate.md.",
    ),
  ];
}
