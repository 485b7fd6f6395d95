import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { openKeyTables } from "#db/keys/key-tables";
import { migrateToLatest } from "#db/migrate";
import { moveDatabase } from "#db/move/move";
import { setReadOnly } from "#db/read-only";
import { generateMembers } from "#tools/members/generate-members";
import { anAccount } from "#tests/helpers/factories";
import { aFolder, anEmptyDatabase, runCommand, using } from "../databases";

const now = Date.UTC(2026, 10, 30);

/** A SQLite file with members, in read-only mode. */
async function aSource(members: number, fill: (db: Db) => Promise<unknown> = async () => {}) {
  const file = path.join(await aFolder(), "source.sqlite");
  await using(file, async (db) => {
    await migrateToLatest(db);
    await generateMembers(db, members, now);
    await fill(db);
    await setReadOnly(db, true, now);
  });
  return file;
}

function opened(address: string) {
  const db = openDatabase(address);
  onTestFinished(() => db.destroy());
  return db;
}

test("every row of every table arrives, with the same checksum", async () => {
  const file = await aSource(60, (db) => anAccount(db, { alias: "Zoë 🌙 \\ \" ' \n\t" }));
  const target = await anEmptyDatabase();

  const { code, said, complaint } = await runCommand(target, ["move", `sqlite:${file}`, target]);

  expect([code, complaint]).toEqual([0, ""]);
  expect(said).toMatch(/^account +61 rows, checksum [0-9a-f]{16}$/m);
  expect(said).toMatch(/^lesson_progress +\d{2,} rows, checksum/m);
  await using(target, async (db) => {
    const accounts = await db.selectFrom("account").select(["alias", "created_at"]).execute();
    expect(accounts).toHaveLength(61);
    expect(accounts.map(({ alias }) => alias)).toContain("Zoë 🌙 \\ \" ' \n\t");
    expect(accounts.every(({ created_at }) => typeof created_at === "number")).toBe(true);
  });
  expect((await runCommand(target, ["read-only", "status"])).said).toMatch(/is off/);

  const again = await runCommand(target, ["move", `sqlite:${file}`, target]);
  expect(again).toMatchObject({ code: 0, said: expect.stringMatching(/^account +61 rows/m) });
});

test("the data keys move too, and erased ones stay erased", async () => {
  const file = await aSource(1);
  const store = await openKeyTables(path.join(path.dirname(file), "keys", "store.sqlite"));
  const rows = [
    { owner_id: "a", account_id: "a", wrapped: "secret", master_key: "1" },
    { owner_id: "b", account_id: "b", wrapped: null, master_key: null },
  ];
  await store.insertInto("data_key").values(rows).execute();
  await store.destroy();
  const target = await anEmptyDatabase();

  const ownStores = { KEY_STORE: "" };
  expect(await runCommand(target, ["move", `sqlite:${file}`, target], ownStores)).toMatchObject({
    code: 0,
  });

  const moved = await openKeyTables(target);
  onTestFinished(() => moved.destroy());
  expect(await moved.selectFrom("data_key").selectAll().orderBy("owner_id").execute()).toEqual(
    rows,
  );
});

test("a move that is killed goes on where it was", async () => {
  const file = await aSource(4_000);
  const target = await anEmptyDatabase();
  const child = spawn(process.execPath, ["db/cli.ts", "move", `sqlite:${file}`, target], {
    env: { ...process.env, DATABASE_URL: target },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  const db = opened(target);
  await expect
    .poll(() =>
      db
        .selectFrom("account")
        .select((select) => select.fn.countAll<number>().as("count"))
        .executeTakeFirst()
        .then((row) => row?.count ?? 0)
        .catch(() => 0),
    )
    .toBeGreaterThan(0);
  child.kill("SIGKILL");
  await ended;

  const moved = await moveDatabase(opened(file), db);
  expect(moved.find(({ table }) => table === "account")?.rows).toBe(4_000);
});

test("finds a row that differs between the databases", async () => {
  const file = await aSource(3);
  const target = opened(await anEmptyDatabase());
  await moveDatabase(opened(file), target);
  await target.updateTable("account").set({ alias: "Changed" }).execute();

  await expect(moveDatabase(opened(file), target)).rejects.toThrow(/account differs/);
});

test("a move is refused while people can save, and into a database with accounts", async () => {
  const file = await aSource(1);
  await using(file, (db) => setReadOnly(db, false, now));
  const empty = opened(await anEmptyDatabase());
  await expect(moveDatabase(opened(file), empty)).rejects.toThrow(/People can still save/);

  await using(file, (db) => setReadOnly(db, true, now));
  await migrateToLatest(empty);
  await anAccount(empty);
  await expect(moveDatabase(opened(file), empty)).rejects.toThrow(/has accounts of its own/);
});
