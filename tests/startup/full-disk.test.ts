import { randomBytes } from "node:crypto";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { readMasterKeys } from "#db/keys/master-keys";
import { isOnPostgres } from "#tests/helpers/new-database";
import { startSite, type Site } from "#tests/helpers/site";
import { aWriter, fillUp, mountDisk, onServer, unmountDisk, type Writer } from "./small-disk";

/** A file system of 64 MB, in memory; null where the tests may not mount one. */
const disk = mountDisk(64);
let site: Site;
let db: Db;
let writer: Writer;

beforeAll(async () => {
  if (!disk) return;
  const file = path.join(disk, "site.sqlite");
  site = await startSite(isOnPostgres ? {} : { DATABASE_FILE: file });
  if (isOnPostgres) await moveTables(site.databaseAddress, disk);
  const keys = { address: site.keyStore, masterKeys: readMasterKeys(site.dataKeyFile) };
  db = isOnPostgres ? site.db : openDatabase(file, keys);
  writer = await aWriter(site, db);
});
afterAll(async () => {
  if (!disk) return;
  if (!isOnPostgres) await db?.destroy();
  await site?.close();
  if (isOnPostgres && site) await dropTablespace(site.databaseAddress);
  unmountDisk(disk);
});

const tablespace = `small_${randomBytes(6).toString("hex")}`;

async function moveTables(address: string, folder: string) {
  await onServer(address, `create tablespace ${tablespace} location '${folder}'`);
  for (const kind of ["table", "index"]) {
    await onServer(
      address,
      `alter ${kind} all in tablespace pg_default set tablespace ${tablespace}`,
    );
  }
}

function dropTablespace(address: string) {
  const server = Object.assign(new URL(address), { pathname: "/postgres" }).href;
  return onServer(server, `drop tablespace ${tablespace}`);
}

test.skipIf(!disk)(
  "on a full disk pages open and forms come back with what was typed, until there is room again",
  async () => {
    const { say, statusOf } = writer;
    const outcome = async () => (await say()).answer.status;
    expect(await outcome()).toBe(303);
    const makeRoom = await fillUp(disk!);
    // What the database had already taken from the disk is used up first.
    await expect.poll(outcome).toBe(503);

    const { answer, body } = await say();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await answer.text()).toContain(body);
    expect(await statusOf("/readyz")).toBe(503);
    expect(await statusOf("/healthz")).toBe(200);
    for (const to of ["/crisis", "/today", "/search?q=craft", "/statements", "/journal"]) {
      expect([to, await statusOf(to)]).toEqual([to, 200]);
    }
    // Without the session, which leaving would end.
    expect(await fetch(`${site.url}/leave`, { redirect: "manual" })).toMatchObject({ status: 303 });

    await makeRoom();
    await expect.poll(() => statusOf("/readyz")).toBe(200);
    expect(await outcome()).toBe(303);
    const { count } = await db
      .selectFrom("statement")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBeGreaterThan(1);
  },
);
