import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { keyStoreOf } from "#db/database";
import { ErasedKey } from "#db/keys/key-store";
import { createSeal } from "#db/sealed";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase, aFolder, hasBackupPrograms, runCommand, using } from "../databases";

const place = { table: "statement", column: "body", row: "a" };

test("a rotated master key opens every word, and the older line can go", async () => {
  const address = await aDatabase();
  const file = path.join(await aFolder(), "data.key");
  const settings = { DATA_KEY_FILE: file };
  await runCommand(address, ["new-key", file]);
  const [first] = (await readFile(file, "utf8")).split("\n");
  await runCommand(address, ["new-key", file]);
  expect((await readFile(file, "utf8")).split("\n")[1]).toBe(first);

  const { id, sealed } = await using(address, async (db) => {
    const account = await anAccount(db);
    return { id: account.id, sealed: (await createSeal(db, account.id)).seal(place, "mine") };
  });
  const own = process.env.DATA_KEY_FILE!;
  const rotated = await runCommand(address, ["rotate-key"], { DATA_KEY_FILE: own });
  expect(rotated).toMatchObject({ code: 0, said: expect.stringMatching(/^0 data keys/) });
  const unknown = await runCommand(address, ["rotate-key"], settings);
  expect(unknown).toMatchObject({ code: 1, complaint: expect.stringMatching(/DATA_KEY_FILE/) });

  await using(address, async (db) => {
    expect((await createSeal(db, id)).open(place, sealed)).toBe("mine");
  });
});

test("a copy of the key store brings back lost keys and no erased one", async () => {
  const address = await aDatabase();
  const copy = path.join(await aFolder(), "keys.copy");
  await using(address, async (db) => {
    await createSeal(db, "ann");
    await createSeal(db, "ben");
  });
  expect(await runCommand(address, ["keys", "copy", copy])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/2 data keys/),
  });
  await using(address, (db) => keyStoreOf(db).eraseKeysOf("ann"));

  const elsewhere = await aDatabase();
  expect(await runCommand(elsewhere, ["keys", "restore", copy])).toMatchObject({ code: 0 });
  expect(await runCommand(address, ["keys", "restore", copy])).toMatchObject({ code: 0 });

  const benHere = await using(address, (db) => keyStoreOf(db).find("ben"));
  expect(await using(elsewhere, (db) => keyStoreOf(db).find("ben"))).toEqual(benHere);
  await expect(using(address, (db) => keyStoreOf(db).find("ann"))).rejects.toThrow(ErasedKey);
});

test.skipIf(!hasBackupPrograms)(
  "a restored backup holds nobody who was erased after it was made",
  async () => {
    const address = await aDatabase();
    const copy = path.join(await aFolder(), "copy");
    await using(address, async (db) => {
      await anAccount(db, { email: "ann@example.org", alias: "Ann" });
      await anAccount(db, { email: "ben@example.org", alias: "Ben" });
    });
    await runCommand(address, ["backup", copy]);
    await runCommand(address, ["erase", "ann@example.org"]);

    const restored = await runCommand(address, ["restore", copy, "--force"]);

    expect(restored).toMatchObject({ code: 0, said: expect.stringMatching(/erased again: 1/) });
    const aliases = await using(address, (db) =>
      db.selectFrom("account").select("alias").execute(),
    );
    expect(aliases).toEqual([{ alias: "Ben" }]);
  },
);
