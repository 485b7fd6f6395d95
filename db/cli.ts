import { parseArgs } from "node:util";
import { env, keyStoreBeside, outboxBeside } from "../app/env.server.ts";
import { auditCommand } from "./commands/audit.ts";
import { backupCommand, restoreCommand } from "./commands/backup.ts";
import { drillCommand } from "./commands/drill.ts";
import { reportCues } from "./commands/cues.ts";
import { jobsCommand } from "./commands/jobs.ts";
import { keysCommand, rotateKey } from "./commands/keys.ts";
import { eraseCommand, giveCommand, secondFactorCommand } from "./commands/member.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { moveCommand } from "./commands/move.ts";
import { describeReadOnly, switchReadOnly } from "./commands/read-only.ts";
import { roleCommand } from "./commands/role.ts";
import { usage } from "./commands/usage.ts";
import { databaseAccess } from "./commands/with-database.ts";
import type { Db } from "./database.ts";
import { addMasterKey } from "./keys/master-keys.ts";
import { migrateToLatest } from "./migrate.ts";

const address = env.databaseAddress;
const access = databaseAccess({ address, keys: env, auditHeads: env.auditHeads });
const { requireDatabase, withDatabase, withExisting } = access;

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
  backup: (words) => backupCommand(words, access),
  restore: (words, { force }) => restoreCommand(words, { access, force }),
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
  audit: (words) => onExisting(auditCommand(words, env.auditHeads)),
  "second-factor": (words) => onExisting(secondFactorCommand(words)),
  erase: (words) => onExisting(eraseCommand(words, outboxBeside(env.dataFolder))),
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

/** Runs the work that a command asks for, if its words were right, on a database that exists. */
function onExisting(work: ((db: Db) => Promise<string>) | null) {
  return work && withExisting(work);
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
