import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { backUpDatabase } from "#db/backup";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import { aDatabase, aFolder, hasBackupPrograms, runCommand, using } from "./databases";

/** The names of everything that a drill could leave behind. */
async function leftovers(address: string) {
  if (!isOnPostgres) {
    return (await readdir(path.dirname(address))).filter((name) => /drill|lock/.test(name));
  }
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'drill_%'",
  );
  await client.end();
  return rows.map(({ datname }) => datname as string);
}

test.skipIf(!hasBackupPrograms)(
  "a drill restores the newest backup beside the live database, says its age and removes it",
  async () => {
    const address = await aDatabase();
    const folder = await aFolder();
    await using(address, (db) => anAccount(db));
    await backUpDatabase(address, path.join(folder, "old"));
    await using(address, (db) => anAccount(db));
    await backUpDatabase(address, path.join(folder, "new"));
    await mkdir(path.join(folder, "elsewhere"));
    await writeFile(path.join(folder, "newer.part"), "unfinished");
    const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
    await utimes(path.join(folder, "old"), hours(40), hours(40));
    await utimes(path.join(folder, "new"), hours(5), hours(5));
    await using(address, (db) => anAccount(db));

    const { code, said } = await runCommand(address, ["drill", folder]);

    expect(code).toBe(0);
    expect(said).toContain(`${path.join(folder, "new")} is 5 hours old`);
    expect(said).toMatch(/Migrations: \d+, as in this release/);
    expect(said).toMatch(/account +2 rows \(live: 3\)/);
    expect(await leftovers(address)).toEqual([]);
    expect(
      await using(address, (db) => db.selectFrom("account").select("id").execute()),
    ).toHaveLength(3);
  },
);

test.skipIf(!hasBackupPrograms)(
  "a drill fails on a damaged backup and on an empty folder, and leaves nothing",
  async () => {
    const address = await aDatabase();
    const folder = await aFolder();
    expect(await runCommand(address, ["drill", folder])).toMatchObject({
      code: 1,
      complaint: `There is no backup in ${folder}.\n`,
    });

    await writeFile(path.join(folder, "copy"), "not a database".repeat(100));
    expect(await runCommand(address, ["drill", folder])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/is not a whole database/),
    });
    expect(await leftovers(address)).toEqual([]);
  },
);
