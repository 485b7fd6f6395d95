import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockDatabase } from "#db/lock";
import { isSchemaCurrent } from "#db/migrate";
import * as postgres from "#db/postgres/catalog";
import { readOnlySince } from "#db/read-only";
import * as sqlite from "#db/sqlite/catalog";
import { anAccount } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import {
  aDatabase,
  aFolder,
  aMissingDatabase,
  anEmptyDatabase,
  hasBackupPrograms,
  runCommand,
  using,
} from "./databases";

test("a new database is created in a new folder, and a second migration says that nothing was to do", async () => {
  const address = isOnPostgres
    ? await anEmptyDatabase()
    : path.join(await aFolder(), "deep", "er", "new.sqlite");

  expect(await runCommand(address, ["migrate"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Applied: 0001-accounts,/),
  });
  expect(await runCommand(address, ["migrate"])).toMatchObject({
    code: 0,
    said: "Already up to date.\n",
  });
  expect(await runCommand(address, ["migrate", "down"])).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/^This would undo 0\d+-[\w-]+ and delete/),
  });
  expect(await runCommand(address, ["migrate", "down", "--force"])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Undone: 0/),
  });
});

test.skipIf(!hasBackupPrograms)(
  "backup and restore copy a database, and give a reason when they refuse",
  async () => {
    const address = await aDatabase();
    await using(address, (db) => anAccount(db, { alias: "Linden" }));
    const copy = path.join(await aFolder(), "copy");
    const other = await anEmptyDatabase();

    expect(await runCommand(address, ["backup", copy])).toMatchObject({
      code: 0,
      said: `Wrote ${copy}.\n`,
    });
    expect(await runCommand(address, ["backup", copy])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/exists/),
    });
    expect(await runCommand(other, ["restore", copy])).toMatchObject({ code: 0 });
    expect(await runCommand(other, ["restore", copy])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/--force/),
    });
    expect(await runCommand(other, ["restore", copy, "--force"])).toMatchObject({ code: 0 });
    const aliases = await using(other, (db) => db.selectFrom("account").select("alias").execute());
    expect(aliases).toEqual([{ alias: "Linden" }]);
  },
  120_000,
);

test("a backup of a missing database is refused, and creates no database", async () => {
  const address = await aMissingDatabase();

  const { code, complaint } = await runCommand(address, [
    "backup",
    path.join(await aFolder(), "copy"),
  ]);

  const setting = isOnPostgres ? "DATABASE_URL" : "DATABASE_FILE";
  expect([code, complaint]).toEqual([1, `There is no database ${address}. Set ${setting}.\n`]);
  expect(await exists(address)).toBe(false);
});

function exists(address: string) {
  return (isOnPostgres ? postgres : sqlite).databaseExists(address);
}

test("the role command gives a role with what is shown, and takes it away", async () => {
  const address = await aDatabase();
  await using(address, (db) => anAccount(db, { email: "linden@example.org" }));

  const words = ["role", "Linden@Example.org", "expert", "--name", "Dana Whitfield"];
  expect(await runCommand(address, [...words, "--credential", "LCSW"])).toMatchObject({ code: 0 });

  const roles = () =>
    using(address, (db) =>
      db.selectFrom("staff_role").select(["role", "name", "credential"]).execute(),
    );
  expect(await roles()).toEqual([{ role: "expert", name: "Dana Whitfield", credential: "LCSW" }]);
  expect(await runCommand(address, ["role", "end", "linden@example.org", "expert"])).toMatchObject({
    code: 0,
  });
  expect(await roles()).toEqual([]);
  expect(await runCommand(address, ["role", "nobody@example.org", "expert"])).toMatchObject({
    code: 1,
    complaint: expect.stringMatching(/Nobody has signed up as nobody@example.org/),
  });
});

test("the give command gives a membership for some days or without end", async () => {
  const address = await aDatabase();
  await using(address, (db) => anAccount(db, { email: "linden@example.org" }));

  expect(await runCommand(address, ["give", "linden@example.org", "30"])).toMatchObject({
    code: 0,
  });
  expect(await runCommand(address, ["give", "linden@example.org"])).toMatchObject({ code: 0 });

  const grants = await using(address, (db) =>
    db.selectFrom("grant").select(["source", "status", "ends_at"]).orderBy("synced_at").execute(),
  );
  const ends = Date.now() + 30 * 86_400_000;
  expect(grants).toEqual([
    { source: "complimentary", status: "active", ends_at: expect.closeTo(ends, -5) },
    { source: "complimentary", status: "active", ends_at: null },
  ]);
});

test("the demo people are refused in production", async () => {
  const address = await anEmptyDatabase();
  const production = {
    NODE_ENV: "production",
    BILLING: "none",
    OPERATOR_NAME: "Lakeland Families",
    OPERATOR_CONTACT: "office@example.org",
    OPERATOR_ADDRESS: "12 Cedar Street",
    OPERATOR_REPLIES: "Two counselors",
    SESSION_SECRET: "one that nobody else knows, of this length",
  };

  const { code, complaint } = await runCommand(address, ["seed"], production);

  expect([code, complaint]).toEqual([1, expect.stringMatching(/Not in production/)]);
});

test("read-only mode is switched on and off, and says since when it is on", async () => {
  const address = await aDatabase();
  const since = () => using(address, readOnlySince);

  const on = await runCommand(address, ["read-only", "on"]);
  expect(on).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Read-only mode is on since 2/),
  });
  expect(await since()).toBeGreaterThan(Date.now() - 60_000);
  expect((await runCommand(address, ["read-only", "status"])).said).toBe(on.said);

  const off = await runCommand(address, ["read-only", "off"]);
  expect(off).toMatchObject({ code: 0, said: expect.stringMatching(/^Read-only mode is off/) });
  expect(await since()).toBeNull();
});

test("a migration is not undone while a server uses the database", async () => {
  const address = await aDatabase();
  const release = await lockDatabase(address);
  onTestFinished(release);
  await using(address, async (db) => {
    await db.selectFrom("account").select("id").execute();
    const { code, complaint } = await runCommand(address, ["migrate", "down", "--force"]);
    expect([code, complaint]).toEqual([1, expect.stringMatching(/Stop (that one|it) first/)]);
    expect(await isSchemaCurrent(db)).toBe(true);
  });
});
