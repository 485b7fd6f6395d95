import path from "node:path";
import { expect, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { checkKeyStore } from "#db/keys/check-key-store";
import { createSeal } from "#db/sealed";
import { testKeys } from "#tests/helpers/test-keys";
import { anObservation } from "#tests/features/observations/an-observation";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase, aFolder, runCommand } from "../databases";

const now = 1;

/** Opens a database with a key store in a file of its own, as a server does at its start. */
async function start<Result>(address: string, store: string, work: (db: Db) => Promise<Result>) {
  const db = openDatabase(address, { ...testKeys(address), address: store });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const check = (db: Db) => checkKeyStore(db, now);

test("a lost or foreign key store is refused, until a copy is restored", async () => {
  const [address, other, folder] = [await aDatabase(), await aDatabase(), await aFolder()];
  const store = path.join(folder, "store.sqlite");
  const empty = path.join(folder, "empty.sqlite");
  const foreign = path.join(folder, "foreign.sqlite");
  const copy = path.join(folder, "keys.copy");

  expect(await start(address, store, check)).toBeNull();
  expect(await start(other, foreign, check)).toBeNull();
  const member = await start(address, store, async (db) => {
    const account = await anAccount(db);
    await anObservation(db, account);
    return account;
  });
  await runCommand(address, ["keys", "copy", copy], { KEY_STORE: store });
  expect(await start(address, store, check)).toBeNull();

  for (const wrong of [empty, foreign]) {
    expect(await start(address, wrong, check)).toMatch(/does not belong to this database/);
  }
  const restored = await runCommand(address, ["keys", "restore", copy], { KEY_STORE: empty });
  expect(restored).toMatchObject({ code: 0 });
  expect(await start(address, empty, check)).toBeNull();
  const place = { table: "statement", column: "body", row: "a" };
  const sealed = await start(address, store, async (db) =>
    (await createSeal(db, member.id)).seal(place, "mine"),
  );
  const opened = await start(address, empty, async (db) =>
    (await createSeal(db, member.id)).open(place, sealed),
  );
  expect(opened).toBe("mine");
});

test("a database of an older release has no mark: words with an empty store are refused", async () => {
  const [address, folder] = [await aDatabase(), await aFolder()];
  const store = path.join(folder, "store.sqlite");
  const empty = path.join(folder, "empty.sqlite");
  await start(address, store, async (db) => anObservation(db, await anAccount(db)));

  expect(await start(address, empty, check)).toMatch(/keys restore FILE/);
  expect(await start(address, store, check)).toBeNull();

  expect(await start(address, empty, check)).toMatch(/keys accept/);
  const accepted = await runCommand(address, ["keys", "accept"], { KEY_STORE: empty });
  expect(accepted).toMatchObject({ code: 0 });
  expect(await start(address, empty, check)).toBeNull();
});
