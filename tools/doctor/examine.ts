import { openDatabase, type Db } from "#db/database";
import { loadKeySettings } from "#db/keys/key-settings";
import * as postgres from "#db/postgres/catalog";
import { withoutPassword } from "#db/postgres/client";
import { isPostgresUrl } from "#db/postgres/dialect";
import * as sqlite from "#db/sqlite/catalog";
import { openStripe } from "~/features/membership/stripe/stripe.server";
import type { Env } from "../../app/env.server.ts";
import { checkBackups } from "./checks/backups.ts";
import { checkClock } from "./checks/clock.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkFiles } from "./checks/files.ts";
import { checkJobs } from "./checks/jobs.ts";
import { checkMail } from "./checks/mail.ts";
import { checkSecrets } from "./checks/secrets.ts";
import { checkSettings } from "./checks/settings.ts";
import { checkSite } from "./checks/site.ts";
import { checkStripe } from "./checks/stripe.ts";
import { messageOf, problem, type Check, type Finding, type Installation } from "./finding.ts";

const checks: readonly Check[] = [
  checkSettings,
  checkFiles,
  checkDatabase,
  checkSecrets,
  checkJobs,
  checkBackups,
  checkClock,
  checkMail,
  checkStripe,
  checkSite,
];

interface Given {
  env: Env;
  backups: string | null;
  folder: string;
  now?: number;
}

/** Examines an installation and changes nothing in it. Returns what every check found, in order. */
export async function examine({ env, backups, folder, now = Date.now() }: Given) {
  const { db, found } = await openExisting(env);
  const stripe = env.stripe && openStripe(env.stripe);
  const installation: Installation = { env, db, stripe, backups, folder, now };
  try {
    for (const check of checks) found.push(...(await findingsOf(check, installation)));
  } finally {
    await db?.destroy();
  }
  return found;
}

/** A check that breaks is a problem of its own, and the others still run. */
async function findingsOf(check: Check, installation: Installation): Promise<Finding[]> {
  try {
    return await check.examine(installation);
  } catch (error) {
    return [
      problem(
        `The doctor could not examine ${check.name}: ${messageOf(error)}.`,
        "Mend what the message names, and run the doctor again.",
      ),
    ];
  }
}

/** A database that does not exist is not created: that would hide a wrong address. */
async function openExisting(env: Env): Promise<{ db: Db | null; found: Finding[] }> {
  const isOnPostgres = isPostgresUrl(env.databaseAddress);
  const setting = isOnPostgres ? "DATABASE_URL" : "DATABASE_FILE";
  const name = withoutPassword(env.databaseAddress);
  const { databaseExists } = isOnPostgres ? postgres : sqlite;
  try {
    if (!(await databaseExists(env.databaseAddress))) {
      const advice = `Correct ${setting}. On a new installation, start the server once: it makes the tables.`;
      return { db: null, found: [problem(`There is no database ${name}.`, advice)] };
    }
    const keys = loadKeySettings({ ...env, isProduction: true });
    return { db: openDatabase(env.databaseAddress, keys), found: [] };
  } catch (error) {
    const advice = `Check that the database runs, ${setting}, and DATA_KEY_FILE.`;
    return {
      db: null,
      found: [problem(`The database ${name} cannot be opened: ${messageOf(error)}`, advice)],
    };
  }
}
