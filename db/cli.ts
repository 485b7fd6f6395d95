import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { env, keyStoreBeside } from "../app/env.server.ts";
import { backUpDatabase, restoreDatabase } from "./backup.ts";
import { drillCommand } from "./commands/drill.ts";
import { reportCues } from "./commands/cues.ts";
import { jobsCommand } from "./commands/jobs.ts";
import { keysCommand, rotateKey } from "./commands/keys.ts";
import { eraseCommand, giveCommand } from "./commands/member.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { moveCommand } from "./commands/move.ts";
import { describeReadOnly, switchReadOnly } from "./commands/read-only.ts";
import { roleCommand } from "./commands/role.ts";
import { openDatabase, type Db } from "./database.ts";
import { eraseAgain } from "./erase.ts";
import { loadKeySettings } from "./keys/key-settings.ts";
import { addMasterKey } from "./keys/master-keys.ts";
import { migrateToLatest } from "./migrate.ts";
import * as postgres from "./postgres/catalog.ts";
import { withoutPassword } from "./postgres/client.ts";
import { isPostgresUrl } from "./postgres/dialect.ts";
import * as sqlite from "./sqlite/catalog.ts";
import { staffRoles } from "./tables/staff-role.ts";

const usage = `Usage: npm run db -- <command>
  migrate              bring the schema up to date
  migrate down         say which migration --force would undo, with its data
  seed                 fill an empty database with demo people
  backup FILE          write a consistent copy while the server runs
  restore FILE         put a copy in place (--force replaces a database that exists)
  drill FOLDER         restore the newest backup beside the live database, and check it
  move sqlite:FILE postgres://...
                       copy a database in read-only mode into an empty one
  read-only on|off|status
                       refuse writes on every server, or allow them again
  role ADDRESS ROLE    make someone with an account ${staffRoles.join(", ")}; to show
                       another name than the alias: --name NAME --credential LETTERS
  role end ADDRESS ROLE  take a role away
  give ADDRESS [DAYS]  open members' content to someone, for so many days or without end
  erase ADDRESS        delete someone with everything they wrote
  jobs                 list the work in the background by kind, and what fails
  jobs retry ID        try a job again that was given up; "all" for every one
  jobs drop ID         delete a job that was given up
  cues                 show how many texts brought up cards and notes, by month and category
  new-key FILE         put a new master key in front of the older ones in the file
  rotate-key           encrypt every data key with the newest master key
  keys copy FILE       write a copy of the key store over the last one
  keys restore FILE    add the keys of a copy, except those that were erased since`;

const address = env.databaseAddress;
const isOnPostgres = isPostgresUrl(address);
/** What messages call the database. */
const databaseName = withoutPassword(address);

interface Options {
  force: boolean;
  /** What people see of staff. */
  shown: { name?: string; credential?: string };
}

/** Each command returns the message to print, or null if its arguments are wrong. */
const commands: Record<string, (words: string[], options: Options) => Promise<string> | null> = {
  migrate: (words, { force }) => {
    const work = migrateCommand(words, { address, force });
    return work && withDatabase(work);
  },
  seed: (words) => (words.length === 0 ? withDatabase(seedDemo) : null),
  backup: ([target, ...rest]) => {
    if (target === undefined || rest.length > 0) return null;
    return backUp(target);
  },
  restore: ([source, ...rest], { force }) => {
    if (source === undefined || rest.length > 0) return null;
    return restore(source, force);
  },
  drill: (words) => {
    const work = drillCommand(words);
    return work && requireDatabase().then(() => work(address));
  },
  move: (words) =>
    moveCommand(words, { storeOf: keyStoreBeside, shared: env.namedKeyStore })?.() ?? null,
  "read-only": ([how, ...rest]) => {
    if (rest.length > 0) return null;
    if (how === "status") return withExisting(describeReadOnly);
    return how === "on" || how === "off" ? withExisting((db) => switchReadOnly(db, how)) : null;
  },
  role: (words, { shown }) => onExisting(roleCommand(words, shown)),
  give: (words) => onExisting(giveCommand(words)),
  erase: (words) => onExisting(eraseCommand(words)),
  jobs: (words) => onExisting(jobsCommand(words)),
  cues: (words) => (words.length === 0 ? withExisting(reportCues) : null),
  "new-key": ([file, ...rest]) => {
    if (!file || rest.length > 0) return null;
    return addMasterKey(file).then(
      () => `${file} begins with a new key. Keep the file apart from the database and its backups.`,
    );
  },
  "rotate-key": (words) => (words.length === 0 ? withDatabase(rotateKey) : null),
  keys: (words) => {
    const work = keysCommand(words);
    return work && withDatabase(work);
  },
};

try {
  const result = runCommand();
  if (result) console.log(await result);
  else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function runCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      force: { type: "boolean" },
      name: { type: "string" },
      credential: { type: "string" },
    },
  });
  const [name = "", ...words] = positionals;
  const { force, name: shownName, credential, ...unknown } = values;
  const options: Options = {
    force: force === true,
    shown: {
      ...(typeof shownName === "string" && { name: shownName }),
      ...(typeof credential === "string" && { credential }),
    },
  };
  if (!Object.hasOwn(commands, name) || Object.keys(unknown).length > 0) return null;
  return commands[name]?.(words, options) ?? null;
}

async function withDatabase<Result>(work: (db: Db) => Promise<Result>) {
  await makeFolder();
  const db = openDatabase(address, loadKeySettings(env));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function withExisting(work: (db: Db) => Promise<string>) {
  await requireDatabase();
  return withDatabase(work);
}

function onExisting(work: ((db: Db) => Promise<string>) | null) {
  return work && withExisting(work);
}

/** Throws if the database does not exist: creating an empty one would hide a wrong address. */
async function requireDatabase() {
  const { databaseExists } = isOnPostgres ? postgres : sqlite;
  if (await databaseExists(address)) return;
  const setting = isOnPostgres ? "DATABASE_URL" : "DATABASE_FILE";
  throw new Error(`There is no database ${databaseName}. Set ${setting}.`);
}

async function seedDemo(db: Db) {
  if (env.isProduction) {
    throw new Error("The demo people have a password that everyone can read. Not in production.");
  }
  await migrateToLatest(db);
  // Loaded here because no other command needs the password hashing.
  const { seed } = await import("./seed.ts");
  await seed(db, { secret: env.sessionSecret, now: Date.now() });
  return "Seeded the demo people. Their addresses and their password are in the README.";
}

async function backUp(target: string) {
  await requireDatabase();
  await backUpDatabase(address, target);
  return `Wrote ${target}.`;
}

async function restore(source: string, force: boolean) {
  await makeFolder();
  await restoreDatabase(source, address, { force });
  const again = await withDatabase(eraseAgain);
  const erased = again === 0 ? "" : ` Accounts erased since that copy, and erased again: ${again}.`;
  return `${databaseName} now holds ${source}.${erased}`;
}

async function makeFolder() {
  if (!isOnPostgres) await mkdir(path.dirname(address), { recursive: true, mode: 0o700 });
}
