import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { lockFile } from "#db/sqlite/lock";
import { anAccount } from "#tests/helpers/factories";
import { aDatabase, using } from "../databases";

async function aLockHolder(file: string) {
  const child = spawn(process.execPath, ["tests/db/sqlite/lock-holder.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a second server on the same file is refused, and the command line can still use the file", async () => {
  const file = await aDatabase();
  await aLockHolder(file);

  await expect(lockFile(file)).rejects.toThrow(`${file} is in use by another running server.`);
  expect(await using(file, (db) => anAccount(db))).toMatchObject({ alias: "Rowan" });
});

test("the lock of a killed server is free", async () => {
  const file = await aDatabase();
  const holder = await aLockHolder(file);
  holder.kill("SIGKILL");
  await once(holder, "exit");

  const release = await lockFile(file);
  onTestFinished(release);
  await expect(lockFile(file)).rejects.toThrow(/in use/);
});

test("a server that waits gets the lock when the other server releases it", async () => {
  const file = await aDatabase();
  const release = await lockFile(file);
  setTimeout(() => void release(), 300);

  await expect(lockFile(file)).resolves.toBeTypeOf("function");
});
