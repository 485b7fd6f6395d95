import { existsSync } from "node:fs";
import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { backUpDatabase, restoreDatabase } from "#db/backup";
import { openDatabase } from "#db/database";
import { lockDatabase } from "#db/lock";
import { startClient } from "#db/postgres/client";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import {
  aDatabase,
  aFolder,
  anEmptyDatabase,
  aWriter,
  hasBackupPrograms,
  using,
  writesIn,
} from "./databases";

async function aliasesIn(address: string) {
  const rows = await using(address, (db) => db.selectFrom("account").select("alias").execute());
  return rows.map(({ alias }) => alias).toSorted();
}

/** A database with one member, and a backup of it. */
async function aBackup() {
  const address = await aDatabase();
  const copy = path.join(await aFolder(), "copy");
  await using(address, (db) => anAccount(db, { alias: "Linden" }));
  await backUpDatabase(address, copy);
  return { address, copy };
}

beforeEach(({ skip }) => skip(!hasBackupPrograms, "The PostgreSQL client is not installed."));

test("a backup during writes by another process has every write that was acknowledged before it began", async () => {
  const address = await aDatabase();
  const writer = aWriter(address, "busy", 1_000_000);
  await writer.reaches(100);

  const before = [...writer.acknowledged];
  const copy = path.join(await aFolder(), "copy");
  await backUpDatabase(address, copy);
  const written = writer.acknowledged.length;
  await writer.reaches(written + 1);
  await writer.killed();

  const restored = await anEmptyDatabase();
  await restoreDatabase(copy, restored, { force: false });
  const { numbers, isWhole, integrity } = await writesIn(restored, "busy");
  expect(before.filter((number) => !numbers.has(number))).toEqual([]);
  expect(isWhole).toBe(true);
  expect(integrity).toBe("ok");
  expect(writer.acknowledged.length).toBeGreaterThan(written);
});

test("only the owner can read a backup", async () => {
  const { copy } = await aBackup();
  expect(((await stat(copy)).mode & 0o777).toString(8)).toBe("600");
});

test("a backup never replaces a file, and a failed backup leaves no file", async () => {
  const { address, copy } = await aBackup();

  await expect(backUpDatabase(address, copy)).rejects.toThrow(/exists/);
  const target = path.join(await aFolder(), "copy");
  await expect(backUpDatabase(await anEmptyDatabase(), target)).rejects.toThrow(
    /not a whole database/,
  );
  expect(existsSync(target) || existsSync(`${target}.part`)).toBe(false);
});

test("a backup is restored where there is no database", async () => {
  const { copy } = await aBackup();
  const address = await anEmptyDatabase();

  await restoreDatabase(copy, address, { force: false });

  expect(await aliasesIn(address)).toEqual(["Linden"]);
});

test("an existing database is replaced only by force, and its later writes are gone", async () => {
  const { address, copy } = await aBackup();
  await using(address, (db) => anAccount(db, { alias: "Later" }));

  await expect(restoreDatabase(copy, address, { force: false })).rejects.toThrow(/Add --force/);
  expect(await aliasesIn(address)).toEqual(["Later", "Linden"]);
  await restoreDatabase(copy, address, { force: true });
  expect(await aliasesIn(address)).toEqual(["Linden"]);
});

test("a backup of a newer release is refused, and the database is unchanged", async () => {
  const { address } = await aBackup();
  const copy = await aBackupOfNewerRelease();

  await expect(restoreDatabase(copy, address, { force: true })).rejects.toThrow(/newer release/);
  expect(await aliasesIn(address)).toEqual(["Linden"]);
});

/** Without the check of the schema that `backUpDatabase` makes. */
async function aBackupOfNewerRelease() {
  const address = await aDatabase();
  await using(address, (db) =>
    sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db),
  );
  if (!isOnPostgres) return address;
  const copy = path.join(await aFolder(), "copy");
  await startClient("pg_dump", ["--format=custom", `--file=${copy}`], address).ended;
  return copy;
}

test.each([
  ["cut short", async (copy: string) => truncate(copy, Math.floor((await stat(copy)).size / 2))],
  ["overwritten in the middle", overwriteMiddle],
  ["not a database", (copy: string) => writeFile(copy, "a letter".repeat(2_000))],
])("a backup that is %s is refused, and the database is unchanged", async (_, damage) => {
  const { address, copy } = await aBackup();
  await damage(copy);

  await expect(restoreDatabase(copy, address, { force: true })).rejects.toThrow(
    /damaged|not a whole/,
  );
  expect(await aliasesIn(address)).toEqual(["Linden"]);
});

async function overwriteMiddle(copy: string) {
  const bytes = await readFile(copy);
  bytes.fill(0xa5, Math.floor(bytes.length / 4), Math.floor(bytes.length / 2));
  await writeFile(copy, bytes);
}

test("a database that a server is using is not replaced, even by force", async () => {
  const { address, copy } = await aBackup();
  const release = await lockDatabase(address);
  const server = openDatabase(address);
  onTestFinished(async () => {
    await server.destroy();
    await release();
  });
  await server.selectFrom("account").select("id").execute();

  await expect(restoreDatabase(copy, address, { force: true })).rejects.toThrow(/in use/);
  expect(await aliasesIn(address)).toEqual(["Linden"]);
});
