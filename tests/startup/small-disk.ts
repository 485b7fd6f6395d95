import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmdirSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect } from "vitest";
import type { Db } from "#db/database";
import { aGrant, aSafetyCheck } from "#tests/helpers/factories";
import { isOnPostgres } from "#tests/helpers/new-database";
import type { Site } from "#tests/helpers/site";

/** Mounts a file system of some MB, in memory. Returns its folder, or null where the tests may not mount. */
export function mountDisk(megabytes: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "small-disk-"));
  // PostgreSQL runs as the user `nobody` when root starts it.
  const owner = isOnPostgres ? ",uid=65534,gid=65534,mode=700" : "";
  const options = ["-t", "tmpfs", "-o", `size=${megabytes}m${owner}`, "tmpfs", folder];
  if (spawnSync("mount", options).status === 0) return folder;
  rmdirSync(folder);
  return null;
}

export function unmountDisk(folder: string) {
  spawnSync("umount", ["-l", folder]);
  rmdirSync(folder);
}

/** Fills the disk to the last byte, and returns what makes room again. */
export async function fillUp(folder: string) {
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

/** Signs up a member who may read everything. */
export async function aWriter({ url }: Site, db: Db) {
  let cookie = "";
  const post = (to: string, form: Record<string, string>) =>
    fetch(url + to, {
      method: "POST",
      headers: { Origin: url, ...(cookie && { Cookie: cookie }) },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
  const joined = await post("/sign-up", {
    ...{ email: "rowan@example.org", password: "six boats out on the bay" },
    ...{ alias: "Rowan", country: "us", track: "A" },
  });
  cookie = joined.headers.getSetCookie()[0]!.split(";", 1)[0]!;
  const { id } = await db.selectFrom("account").select("id").executeTakeFirstOrThrow();
  await aGrant(db, id);
  await aSafetyCheck(db, id, "go");
  return {
    /** Saves a statement that was never saved before. */
    async say() {
      const body = `I miss you at dinner. ${randomBytes(300).toString("hex")}`;
      const answer = await post("/statements/new", { intent: "keep", body });
      return { answer, body };
    },
    async statusOf(to: string) {
      const answer = await fetch(url + to, { headers: { Cookie: cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      return answer.status;
    },
  };
}

export type Writer = Awaited<ReturnType<typeof aWriter>>;

export async function onServer(address: string, statement: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
