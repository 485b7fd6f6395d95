import { readFile } from "node:fs/promises";
import { onTestFinished, expect, test } from "vitest";
import { ErasedKey, KeyStore } from "#db/keys/key-store";
import type { MasterKey } from "#db/keys/master-keys";
import { isOnPostgres, newEmptyDatabase } from "#tests/helpers/new-database";
import { testKeys } from "#tests/helpers/test-keys";

const first: MasterKey = { id: "first", key: Buffer.alloc(32, 1) };
const second: MasterKey = { id: "second", key: Buffer.alloc(32, 2) };

async function aStore() {
  const { address, remove } = await newEmptyDatabase();
  const file = testKeys(address).address;
  const stores: KeyStore[] = [];
  onTestFinished(async () => {
    for (const store of stores) await store.close();
    await remove();
  });
  return {
    file,
    open(...masterKeys: [MasterKey, ...MasterKey[]]) {
      const store = new KeyStore({ address: file, masterKeys });
      stores.push(store);
      return store;
    },
  };
}

test("a key is made once, also when many ask at the same time, and is there after a restart", async () => {
  const { open } = await aStore();
  const [one, two] = [open(first), open(first)];
  expect(await one.find("ann")).toBeNull();
  const keys = await Promise.all(
    Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).findOrCreate("ann", "ann")),
  );
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(await open(first).find("ann")).toEqual(keys[0]);
});

test("another master key cannot read the keys, and the message says what to do", async () => {
  const { open } = await aStore();
  await open(first).findOrCreate("ann", "ann");
  await expect(open(second).find("ann")).rejects.toThrow(/first is not in DATA_KEY_FILE/);
});

test("rotation encrypts every key anew and loses none, also when it is run again", async () => {
  const { open } = await aStore();
  const before = open(first);
  const people = Array.from({ length: 40 }, (_, n) => `person-${n}`);
  const keys = await Promise.all(people.map((id) => before.findOrCreate(id, id)));

  expect(await open(second, first).rotate()).toBe(40);
  expect(await open(second, first).rotate()).toBe(0);

  const after = open(second);
  expect(await Promise.all(people.map((id) => after.find(id)))).toEqual(keys);
});

test("erasing an account erases its key and the keys of its questions, for good", async () => {
  const { open, file } = await aStore();
  const store = open(first);
  await store.findOrCreate("ann", "ann");
  await store.findOrCreate("question-of-ann", "ann");
  const wrapped = (await store.readRows()).map((row) => row.wrapped!);
  const copy = await store.readRows();
  const ben = await store.findOrCreate("ben", "ben");

  await store.eraseKeysOf("ann");

  for (const owner of ["ann", "question-of-ann"]) {
    await expect(store.find(owner)).rejects.toThrow(ErasedKey);
    await expect(store.findOrCreate(owner, "ann")).rejects.toThrow(ErasedKey);
  }
  expect(await store.listErasedAccounts()).toEqual(["ann"]);
  await store.addRows(copy);
  await expect(open(first).find("ann")).rejects.toThrow(ErasedKey);
  expect(await open(first).find("ben")).toEqual(ben);
  if (isOnPostgres) return;
  const bytes = Buffer.concat([
    await readFile(file),
    await readFile(`${file}-wal`).catch(() => Buffer.alloc(0)),
  ]);
  expect(wrapped.filter((text) => bytes.includes(text))).toEqual([]);
});

test("a key that was moved to another owner's row does not open", async () => {
  const { open } = await aStore();
  const store = open(first);
  await store.findOrCreate("ann", "ann");
  const [row] = await store.readRows();
  await store.addRows([{ ...row!, owner_id: "ben", account_id: "ben" }]);
  await expect(store.find("ben")).rejects.toThrow(/were changed|too short/);
});
