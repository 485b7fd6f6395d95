import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

/** Starts a stand-in as the demo does, and answers with what it prints first. */
async function run(path: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [path], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, line };
}

test.each([
  ["tools/stand-ins/stripe/main.ts", { PORT: "0" }, "/_control/state"],
  ["tools/stand-ins/mail/main.ts", { SMTP_PORT: "0", HTTP_PORT: "0" }, "/messages.json"],
])("%s runs as a process, prints its address, and ends on a signal", async (path, env, page) => {
  const { child, line } = await run(path, env);
  const [address] = /http:\S+/.exec(line) ?? [];
  expect((await fetch(`${address}${page}`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});
