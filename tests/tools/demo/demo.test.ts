import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { demoPassword } from "#db/seed/people";
import { staffCodes } from "../../../tools/demo/codes.ts";

async function aFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), "demo-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Starts the demo, as start.mjs does once all is installed, and resolves when it says how to stop it. */
async function start(folder: string) {
  const child = fork("tools/demo/main.ts", {
    env: { ...process.env, PORT: "4300", DEMO_FOLDER: folder },
    silent: true,
  });
  const ended = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  const said: string[] = [];
  for await (const line of createInterface(child.stdout!)) {
    said.push(line);
    if (line.startsWith("Stop it with Ctrl-C")) break;
  }
  child.stdout!.resume();
  const [siteUrl = "", ...others] = said.join("\n").match(/http:\/\/[\w.]+:\d+(?=\s|$)/gm) ?? [];
  return { child, ended, siteUrl, urls: new Set([siteUrl, ...others]) };
}

/** The first page that staff see, as a browser without script reaches it. */
async function deskOf(siteUrl: string, email: string) {
  const cookies = new Map<string, string>();
  const ask = async (address: string, fields?: Record<string, string>) => {
    const answer = await fetch(new URL(address, siteUrl), {
      method: fields ? "POST" : "GET",
      headers: { Origin: siteUrl, Cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      body: fields ? new URLSearchParams(fields) : null,
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  const code = staffCodes().find((staff) => staff.email === email)?.code ?? "";
  await ask("/sign-in", { email, password: demoPassword });
  await ask("/second-factor", { code });
  return (await ask("/desk")).text();
}

/** Whether no server listens at these URLs. Opens new connections, because an open one may still be served. */
async function silent(urls: Iterable<string>) {
  const refused = [...urls].map(async (url) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const isRefused = await once(socket, "connect").then(
      () => false,
      () => true,
    );
    socket.destroy();
    return isRefused;
  });
  return (await Promise.all(refused)).every(Boolean);
}

test("the demo starts with its accounts, stops on request, and continues with its data after a restart", async () => {
  const folder = await aFolder();
  const first = await start(folder);
  expect(first.urls.size).toBe(4);
  expect(await deskOf(first.siteUrl, "mirelle@example.org")).toContain(
    "He takes money from the drawer",
  );

  first.child.kill("SIGTERM");
  expect(await first.ended).toEqual([0, null]);
  expect(await silent(first.urls)).toBe(true);

  const second = await start(folder);
  expect(await deskOf(second.siteUrl, "jonas@example.org")).toContain(
    "He takes money from the drawer",
  );
}, 120_000);

test("the server stops when the demo is killed", async () => {
  const { child, urls } = await start(await aFolder());

  child.kill("SIGKILL");

  // The server may take 13 s to finish its current requests.
  await expect.poll(() => silent(urls), { timeout: 30_000 }).toBe(true);
}, 120_000);
