import { mkdir } from "node:fs/promises";
import path from "node:path";
import { env } from "../app/env.server.ts";
import { backUp, restore } from "./backup.ts";
import { openDatabase } from "./database.ts";
import { migrateDown, migrateToLatest } from "./migrate.ts";
import { seed } from "./seed.ts";

const usage = `Usage: npm run db -- <command>
  migrate           bring the schema up to date
  migrate down      undo the last migration
  seed              fill an empty database with the demo
  backup FILE       write a consistent copy while the server runs
  restore FILE      put a copy in place (--force replaces a database that exists)`;

const [command, argument] = process.argv.slice(2).filter((word) => word !== "--force");
const force = process.argv.includes("--force");
const file = env.databaseFile;

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run() {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  if (command === "restore" && argument) {
    await restore(argument, file, { force });
    return console.log(`${file} now holds ${argument}.`);
  }
  const db = openDatabase(file);
  try {
    if (command === "migrate" && argument === "down") {
      console.log(`Undone: ${(await migrateDown(db)) ?? "nothing"}`);
    } else if (command === "migrate") {
      const applied = await migrateToLatest(db);
      console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "Already up to date.");
    } else if (command === "seed") {
      await migrateToLatest(db);
      await seed(db, { secret: env.sessionSecret, now: Date.now() });
      console.log("Seeded the demo.");
    } else if (command === "backup" && argument) {
      await backUp(db, argument);
      console.log(`Wrote ${argument}.`);
    } else {
      console.error(usage);
      process.exitCode = 2;
    }
  } finally {
    await db.destroy();
  }
}
