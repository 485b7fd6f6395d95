import { stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { backUpDatabase, restoreDatabase } from "#db/backup";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase, aFolder, anEmptyDatabase, aWriter, using, writesIn } from "../databases";

test("only the owner can read the database, its log and a restored database", async () => {
  const file = await anEmptyDatabase();
  const copy = path.join(await aFolder(), "copy.sqlite");
  await backUpDatabase(await aDatabase(), copy);
  const mode = async (name: string) => ((await stat(name)).mode & 0o777).toString(8);

  await restoreDatabase(copy, file, { force: false });

  expect(await mode(file)).toBe("600");
  await using(file, async (db) => {
    await anAccount(db);
    expect([await mode(file), await mode(`${file}-wal`)]).toEqual(["600", "600"]);
  });
});

test("the log of a killed server is not replayed into the restored file", async () => {
  const file = await aDatabase();
  const copy = path.join(await aFolder(), "copy.sqlite");
  await backUpDatabase(file, copy);
  const writer = aWriter(file, "lost", 1_000_000);
  await writer.reaches(50);
  await writer.killed();
  expect((await stat(`${file}-wal`)).size).toBeGreaterThan(0);

  await restoreDatabase(copy, file, { force: true });

  expect((await writesIn(file, "lost")).numbers.size).toBe(0);
});
