import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/database";
import { readMasterKeys } from "#db/keys/master-keys";
import { aWriter, fillUp, mountDisk, onServer, unmountDisk } from "#tests/startup/small-disk";
import { startSite } from "#tests/helpers/site";
import { startPostgres } from "#tools/prepare/postgres";

/** The whole disk of a server, with its data and its write-ahead log; null where tests may not mount. */
const disk = mountDisk(160);

async function aSiteOnSmallDisk(dataFolder: string) {
  onTestFinished(() => unmountDisk(dataFolder));
  const server = await startPostgres({ dataFolder, restarts: true });
  onTestFinished(() => server.close());
  const address = server.urlOf("postgres");
  // Unlike other servers of tests, this one must not lose what it confirmed.
  await onServer(address, "alter database postgres set synchronous_commit = on");
  const site = await startSite({ DATABASE_URL: address, KEY_STORE: address });
  onTestFinished(() => site.close());
  const masterKeys = readMasterKeys(site.dataKeyFile);
  const db = openDatabase(address, { address, masterKeys });
  onTestFinished(() => db.destroy());
  return { site, db, address };
}

test.skipIf(!disk)(
  "while the write-ahead log has no room, public pages open and forms come back with what was typed",
  async () => {
    const { site, db, address } = await aSiteOnSmallDisk(disk!);
    const { say, statusOf } = await aWriter(site, db);
    let saved = 0;
    const outcome = async () => {
      const { status } = (await say()).answer;
      if (status === 303) saved += 1;
      return status;
    };
    expect(await outcome()).toBe(303);

    const makeRoom = await fillUp(disk!);
    // The next write needs a new file of the log. PostgreSQL stops when it cannot make one.
    await onServer(address, "select pg_switch_wal()");
    await expect.poll(outcome).toBe(503);

    const { answer, body } = await say();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect(await answer.text()).toContain(body);
    expect(await statusOf("/readyz")).toBe(503);
    for (const to of [
      "/crisis",
      "/",
      "/safety",
      "/resources",
      "/tonight/a-safe-place",
      "/healthz",
    ]) {
      expect([to, await statusOf(to)]).toEqual([to, 200]);
    }
    for (const to of ["/today", "/statements"]) expect([to, await statusOf(to)]).toEqual([to, 503]);
    expect(await statusOf("/leave")).toBe(303);

    await makeRoom();
    await expect.poll(() => statusOf("/readyz")).toBe(200);
    expect(await outcome()).toBe(303);
    expect(await statusOf("/statements")).toBe(200);
    const statements = await db.selectFrom("statement").select("id").execute();
    expect(statements.length).toBeGreaterThanOrEqual(saved);
  },
  300_000,
);
