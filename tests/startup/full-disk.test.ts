import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmdirSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Db } from "#db/database";
import { readMasterKeys } from "#db/keys/master-keys";
import { isOnPostgres } from "#tests/helpers/new-database";
import { aGrant, aSafetyCheck } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";

/** A file system of 64 MB, in memory; null where the tests may not mount one. */
const disk = mountDisk();
let site: Site;
let db: Db;
let cookie = "";

beforeAll(async () => {
  if (!disk) return;
  const file = path.join(disk, "site.sqlite");
  site = await startSite(isOnPostgres ? {} : { DATABASE_FILE: file });
  if (isOnPostgres) await moveTables(site.databaseAddress, disk);
  const keys = { address: site.keyStore, masterKeys: readMasterKeys(site.dataKeyFile) };
  db = isOnPostgres ? site.db : openDatabase(file, keys);
  const joined = await post("/sign-up", {
    ...{ email: "rowan@example.org", password: "six boats out on the bay" },
    ...{ alias: "Rowan", country: "us", track: "A" },
  });
  cookie = joined.headers.getSetCookie()[0]!.split(";", 1)[0]!;
  const { id } = await db.selectFrom("account").select("id").executeTakeFirstOrThrow();
  await aGrant(db, id);
  await aSafetyCheck(db, id, "go");
});
afterAll(async () => {
  if (!disk) return;
  if (!isOnPostgres) await db?.destroy();
  await site?.close();
  if (isOnPostgres && site) await dropTablespace(site.databaseAddress);
  spawnSync("umount", ["-l", disk]);
  rmdirSync(disk);
});

function mountDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), "small-disk-"));
  // PostgreSQL runs as the user `nobody` when root starts it.
  const owner = isOnPostgres ? ",uid=65534,gid=65534,mode=700" : "";
  const options = ["-t", "tmpfs", "-o", `size=64m${owner}`, "tmpfs", folder];
  if (spawnSync("mount", options).status === 0) return folder;
  rmdirSync(folder);
  return null;
}

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

async function onServer(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Fills the disk to the last byte, and returns what makes room again. */
async function fillUp(folder: string) {
  const file = path.join(folder, "filler");
  const filler = await open(file, "w");
  try {
    for (const size of [1 << 20, 1 << 12]) {
      for (;;) if ((await filler.write(Buffer.alloc(size))).bytesWritten < size) break;
    }
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    await filler.close();
  }
  return () => rm(file);
}

function post(to: string, form: Record<string, string>) {
  return fetch(site.url + to, {
    method: "POST",
    headers: { Origin: site.url, ...(cookie && { Cookie: cookie }) },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
}

async function statusOf(to: string) {
  const answer = await fetch(site.url + to, { headers: { Cookie: cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

/** Saves a statement that was never saved before. */
function say() {
  const body = `I miss you at dinner. ${randomBytes(300).toString("hex")}`;
  return post("/statements/new", { intent: "keep", body }).then((answer) => ({ answer, body }));
}
const outcome = async () => (await say()).answer.status;

test.skipIf(!disk)(
  "on a full disk pages open and forms come back with what was typed, until there is room again",
  async () => {
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
