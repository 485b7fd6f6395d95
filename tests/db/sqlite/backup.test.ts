import { existsSync } from "node:fs";
import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { backUpDatabase, restoreDatabase } from "#db/sqlite/backup";
import { lockDatabase } from "#db/sqlite/lock";
import { anAccount } from "#tests/helpers/factories";
import { aFile, aFolder, aWriter, using, writesIn } from "./database-file";

async function aliasesIn(file: string) {
  const rows = await using(file, (db) => db.selectFrom("account").select("alias").execute());
  return rows.map(({ alias }) => alias).toSorted();
}

/** A database with one member, and a backup of it. */
async function aBackup() {
  const file = await aFile();
  const copy = path.join(await aFolder(), "copy.sqlite");
  await using(file, async (db) => {
    await anAccount(db, { alias: "Linden" });
    await backUpDatabase(db, copy);
  });
  return { file, copy };
}

test("a backup during writes by another process has every write that was acknowledged before it began", async () => {
  const file = await aFile();
  const writer = aWriter(file, "busy", 1_000_000);
  await writer.reaches(100);

  const before = [...writer.acknowledged];
  const copy = path.join(await aFolder(), "copy.sqlite");
  await using(file, (db) => backUpDatabase(db, copy));
  const written = writer.acknowledged.length;
  await writer.reaches(written + 1);
  await writer.killed();

  const { numbers, isWhole, integrity } = await writesIn(copy, "busy");
  expect(before.filter((number) => !numbers.has(number))).toEqual([]);
  expect(isWhole).toBe(true);
  expect(integrity).toEqual([{ integrity_check: "ok" }]);
  expect(writer.acknowledged.length).toBeGreaterThan(written);
}, 30_000);

test("only the owner can read the database, its log and a backup", async () => {
  const { file, copy } = await aBackup();
  const mode = async (name: string) => ((await stat(name)).mode & 0o777).toString(8);

  expect(await mode(copy)).toBe("600");
  await using(file, async (db) => {
    await anAccount(db);
    expect([await mode(file), await mode(`${file}-wal`)]).toEqual(["600", "600"]);
  });
});

test("a backup never replaces a file, and a failed backup leaves no file", async () => {
  const { file, copy } = await aBackup();

  await expect(using(file, (db) => backUpDatabase(db, copy))).rejects.toThrow(/exists/);
  const empty = path.join(await aFolder(), "empty.sqlite");
  const target = path.join(await aFolder(), "copy.sqlite");
  await expect(using(empty, (db) => backUpDatabase(db, target))).rejects.toThrow(
    /not a whole database/,
  );
  expect(existsSync(target) || existsSync(`${target}.part`)).toBe(false);
});

test("a backup is restored where there is no database", async () => {
  const { copy } = await aBackup();
  const file = path.join(await aFolder(), "new.sqlite");

  await restoreDatabase(copy, file, { force: false });

  expect(await aliasesIn(file)).toEqual(["Linden"]);
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe("600");
});

test("an existing database is replaced only by force, and its later writes are gone", async () => {
  const { file, copy } = await aBackup();
  await using(file, (db) => anAccount(db, { alias: "Later" }));

  await expect(restoreDatabase(copy, file, { force: false })).rejects.toThrow(/Add --force/);
  expect(await aliasesIn(file)).toEqual(["Later", "Linden"]);
  await restoreDatabase(copy, file, { force: true });
  expect(await aliasesIn(file)).toEqual(["Linden"]);
});

test("the log of a killed server is not replayed into the restored file", async () => {
  const { file, copy } = await aBackup();
  const writer = aWriter(file, "lost", 1_000_000);
  await writer.reaches(50);
  await writer.killed();
  expect((await stat(`${file}-wal`)).size).toBeGreaterThan(0);

  await restoreDatabase(copy, file, { force: true });

  expect((await writesIn(file, "lost")).numbers.size).toBe(0);
  expect(await aliasesIn(file)).toEqual(["Linden"]);
});

test("a backup of a newer release is refused, and the database is unchanged", async () => {
  const { file, copy } = await aBackup();
  await using(copy, (db) =>
    sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db),
  );

  await expect(restoreDatabase(copy, file, { force: true })).rejects.toThrow(/newer release/);
  expect(await aliasesIn(file)).toEqual(["Linden"]);
  expect(existsSync(`${file}.part`)).toBe(false);
});

test.each([
  ["cut short", (copy: string) => truncate(copy, 20_000)],
  ["overwritten in the middle", overwriteMiddle],
  ["not a database", (copy: string) => writeFile(copy, "a letter".repeat(2_000))],
])("a backup that is %s is refused, and the database is unchanged", async (_, damage) => {
  const { file, copy } = await aBackup();
  await damage(copy);

  await expect(restoreDatabase(copy, file, { force: true })).rejects.toThrow(/damaged|not a whole/);
  expect(await aliasesIn(file)).toEqual(["Linden"]);
});

async function overwriteMiddle(copy: string) {
  const bytes = await readFile(copy);
  bytes.fill(0xa5, 4_096 * 3, 4_096 * 9);
  await writeFile(copy, bytes);
}

test("a database that a server is using is not replaced, even by force", async () => {
  const { file, copy } = await aBackup();
  const release = await lockDatabase(file);
  onTestFinished(release);

  await expect(restoreDatabase(copy, file, { force: true })).rejects.toThrow(/in use/);
  expect(await aliasesIn(file)).toEqual(["Linden"]);
});
