import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { holdDatabase } from "#db/instance-lock";
import { anAccount } from "#tests/helpers/factories";
import { aFile, using } from "./a-writer";

async function aHolder(file: string) {
  const child = spawn(process.execPath, ["tests/db/holder.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

test("a second server on the same file is refused; the command line may still read and write it", async () => {
  const file = await aFile();
  await aHolder(file);

  await expect(holdDatabase(file)).rejects.toThrow(`${file} is in use by another running server.`);
  expect(await using(file, (db) => anAccount(db))).toMatchObject({ alias: "Rowan" });
});

test("a server that was killed holds nothing any more", async () => {
  const file = await aFile();
  const holder = await aHolder(file);
  holder.kill("SIGKILL");
  await once(holder, "exit");

  const release = await holdDatabase(file);
  onTestFinished(release);
  await expect(holdDatabase(file)).rejects.toThrow(/in use/);
});

test("what was released can be held again, and one that ends while another waits makes room", async () => {
  const file = await aFile();
  const release = await holdDatabase(file);
  setTimeout(() => void release(), 300);

  await expect(holdDatabase(file)).resolves.toBeTypeOf("function");
});
