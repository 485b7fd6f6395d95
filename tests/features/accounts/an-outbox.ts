import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { backgroundSettled } from "~/http/background.server";
import { mailSettled, outboxFolder } from "~/mail.server";

export async function emptyOutbox() {
  await backgroundSettled();
  await mailSettled();
  await rm(outboxFolder, { recursive: true, force: true });
  await mkdir(outboxFolder);
}

/** What was mailed to an address so far, oldest first, once everything under way has left. */
export async function mailTo(address: string) {
  await backgroundSettled();
  await mailSettled();
  const names = (await readdir(outboxFolder)).toSorted();
  const mails = await Promise.all(
    names.map((name) => readFile(path.join(outboxFolder, name), "utf8")),
  );
  return mails.filter((mail) => mail.includes(`\r\nTo: ${address}\r\n`));
}

/** The token in the link of the newest mail to an address. */
export async function tokenMailedTo(address: string) {
  const newest = (await mailTo(address)).at(-1) ?? "";
  return /\?token=([\w-]+)/.exec(newest)?.[1] ?? "";
}
