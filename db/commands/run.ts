import { parseArgs } from "node:util";
import { keyStoreBeside, outboxBeside, type Env } from "../../app/env.server.ts";
import { auditCommand } from "./audit.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { drillCommand } from "./drill.ts";
import { reportCues } from "./cues.ts";
import { jobsCommand } from "./jobs.ts";
import { keysCommand, rotateKey } from "./keys.ts";
import { eraseCommand, giveCommand, secondFactorCommand } from "./member.ts";
import { migrateCommand } from "./migrate.ts";
import { moveCommand } from "./move.ts";
import { describeReadOnly, switchReadOnly } from "./read-only.ts";
import { roleCommand } from "./role.ts";
import { usage } from "./usage.ts";
import { databaseAccess } from "./with-database.ts";
import type { Db } from "../database.ts";
import { addMasterKey } from "../keys/master-keys.ts";
import { migrateToLatest } from "../migrate.ts";

interface Options {
  force: boolean;
  /** What people see of staff. */
  shown: { name?: string; credential?: string };
}

interface Output {
  log(line: unknown): void;
  error(line: unknown): void;
}

type Command = (words: string[], options: Options) => Promise<string> | null;

/** Each command returns the message to print, or null if its arguments are wrong. */
function commandsOf(env: Env, output: Output): Record<string, Command> {
  const address = env.databaseAddress;
  const heads = { file: env.auditHeads, onFailure: output.error };
  const access = databaseAccess({ address, keys: env, heads });
  const { requireDatabase, withDatabase, withExisting } = access;
  /** Runs the work that a command asks for, if its words were right, on a database that exists. */
  const onExisting = (work: ((db: Db) => Promise<string>) | null) => work && withExisting(work);
  return {
    migrate: (words, { force }) => {
      const work = migrateCommand(words, { address, force });
      return work && withDatabase(work);
    },
    seed: (words) => (words.length === 0 ? withDatabase((db) => seedDemo(db, env)) : null),
    backup: (words) => backupCommand(words, access),
    restore: (words, { force }) => restoreCommand(words, { access, force }),
    drill: (words) => {
      const work = drillCommand(words);
      return work && requireDatabase().then(() => work(address));
    },
    move: (words) =>
      moveCommand(words, { storeOf: keyStoreBeside, shared: env.namedKeyStore }, output.log)?.() ??
      null,
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
        () =>
          `${file} begins with a new key. Keep the file apart from the database and its backups.`,
      );
    },
    "rotate-key": (words) => (words.length === 0 ? withDatabase(rotateKey) : null),
    keys: (words) => {
      const work = keysCommand(words);
      return work && withDatabase(work);
    },
  };
}

/**
 * Runs a command with these settings, as `npm run db --` does, and returns the code to exit with: 1 if it
 * failed, 2 if its words were wrong.
 */
export async function runCommand(args: string[], env: Env, output: Output): Promise<number> {
  try {
    const result = startCommand(args, commandsOf(env, output));
    if (result) {
      output.log(await result);
      return 0;
    }
    output.error(usage);
    return 2;
  } catch (error) {
    output.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function startCommand(args: string[], commands: Record<string, Command>) {
  const { values, positionals } = parseArgs({
    args,
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

async function seedDemo(db: Db, env: Env) {
  if (env.isProduction) {
    throw new Error("The demo people have a password that everyone can read. Not in production.");
  }
  await migrateToLatest(db);
  // Loaded here because no other command needs the password hashing.
  const { seed } = await import("../seed.ts");
  await seed(db, { secret: env.sessionSecret, now: Date.now() });
  return "Seeded the demo people. Their addresses and their password are in the README.";
}
