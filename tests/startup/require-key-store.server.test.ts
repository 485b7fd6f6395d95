import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionSecret, signIn } from "#tools/bench/members";
import { aDatabase, runCommand } from "#tests/db/databases";
import { aMember } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";

let site: Site;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "key-stores-"));
  site = await startSite({ SESSION_SECRET: sessionSecret });
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a command with the master keys of the site and one of several key stores. */
function command(store: string, words: string[], address = site.databaseAddress) {
  const keys = { KEY_STORE: store, DATA_KEY_FILE: site.dataKeyFile };
  return runCommand(address, words, keys);
}

/** Saves a statement and returns its address. */
async function write(cookie: string, body: string) {
  const answer = await fetch(`${site.url}/statements/new?moment=good`, {
    method: "POST",
    headers: { Origin: site.url, Cookie: cookie },
    body: new URLSearchParams({ intent: "keep", body }),
    redirect: "manual",
  });
  await answer.text();
  expect(answer.status).toBe(303);
  return answer.headers.get("Location")!;
}

async function read(cookie: string, address: string) {
  const answer = await fetch(site.url + address, { headers: { Cookie: cookie } });
  return { status: answer.status, page: await answer.text() };
}

test("with a foreign or empty key store the server says what to do, and starts after a restore", async () => {
  const cookie = await signIn(site.db, (await aMember(site.db)).id);
  const written = await write(cookie, "I liked our walk by the kestrel pond on Sunday.");
  const copy = path.join(folder, "keys.copy");
  expect(await command(site.keyStore, ["keys", "copy", copy])).toMatchObject({ code: 0 });

  const stores = { foreign: path.join(folder, "foreign"), empty: path.join(folder, "empty") };
  const foreign = await command(stores.foreign, ["keys", "accept"], await aDatabase());
  expect(foreign).toMatchObject({ code: 0 });
  site.server.kill("SIGTERM");
  if (site.server.exitCode === null) await once(site.server, "exit");

  for (const store of [stores.foreign, stores.empty]) {
    const refused = await site.startAgain({ KEY_STORE: store });
    expect(refused.isReady).toBe(false);
    expect(await refused.stop()).toBe(1);
    expect(refused.output()).toContain("The key store does not belong to this database.");
    for (const advice of ["set KEY_STORE", "keys restore FILE", "keys accept"]) {
      expect(refused.output()).toContain(advice);
    }
    expect(refused.output()).not.toContain("    at ");
  }

  expect(await command(stores.foreign, ["keys", "restore", copy])).toMatchObject({ code: 0 });
  const restored = await site.startAgain({ KEY_STORE: stores.foreign });
  expect([restored.isReady, restored.output()]).toEqual([true, expect.any(String)]);
  expect(await read(cookie, written)).toMatchObject({
    status: 200,
    page: expect.stringContaining("kestrel pond"),
  });
  const later = await write(cookie, "Could we have supper together on the porch?");
  expect((await read(cookie, later)).page).toContain("supper together on the porch");
  expect(await restored.stop()).toBe(0);
}, 300_000);
