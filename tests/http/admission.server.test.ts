import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { env } from "~/env.server";
import { usualLimits } from "~/http/admission.server";
import { listening } from "./a-server";

const small = { work: 6, reserve: 2, arriving: 8, arrivingPerClient: 4 };
const behindProxy = { trustProxy: true };

/** A form that never arrives whole. */
async function aSlowForm(url: string, path = "/sign-in", client = "203.0.113.1") {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  socket.on("data", (data) => (received += data));
  socket.on("error", () => {});
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nOrigin: ${env.siteUrl}\r\nX-Forwarded-For: ${client}\r\n` +
      "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na",
  );
  await new Promise((resolve) => socket.once("connect", resolve));
  return { socket, received: () => received };
}

const page = async () => new Response("page");

test("three hundred forms that never end hold no place of anybody else", async () => {
  const url = await listening(page, behindProxy);
  const clients = Array.from({ length: 300 }, (_, index) => `203.0.113.${index % 250}`);
  const slow: Socket[] = [];
  for (const client of clients) slow.push((await aSlowForm(url, "/sign-in", client)).socket);

  for (const path of ["/crisis", "/leave", "/lessons", "/"]) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
  expect(slow.filter((socket) => socket.destroyed)).toEqual([]);
});

test("one client can have only so many unfinished forms, and gets its places back", async () => {
  const url = await listening(page, behindProxy, small);
  const first = [];
  for (let count = 0; count < small.arrivingPerClient; count += 1) first.push(await aSlowForm(url));

  const refused = await aSlowForm(url);
  await expect.poll(refused.received).toMatch(/^HTTP\/1.1 503[^]*Retry-After: 5/);
  const headers = { Origin: env.siteUrl, "X-Forwarded-For": "203.0.113.2" };
  const other = await fetch(url, { method: "POST", headers });
  expect(other.status).toBe(200);

  first[0]!.socket.destroy();
  const own = { ...headers, "X-Forwarded-For": "203.0.113.1" };
  await expect
    .poll(async () => (await fetch(url, { method: "POST", headers: own })).status)
    .toBe(200);
});

test("addresses of one IPv6 network count as one client", async () => {
  const url = await listening(page, behindProxy, small);
  for (let count = 0; count < small.arrivingPerClient; count += 1) {
    await aSlowForm(url, "/sign-in", `2001:db8:1:2::${count + 1}`);
  }
  const refused = await aSlowForm(url, "/sign-in", "2001:db8:1:2:ffff::1");
  await expect.poll(refused.received).toMatch(/^HTTP\/1.1 503/);
});

test("all clients together can have only so many unfinished forms", async () => {
  const url = await listening(page, behindProxy, small);
  for (let count = 0; count < small.arriving; count += 1) {
    await aSlowForm(url, "/sign-in", `203.0.113.${count}`);
  }
  const refused = await aSlowForm(url, "/sign-in", "203.0.113.99");
  await expect.poll(refused.received).toMatch(/^HTTP\/1.1 503/);
  expect((await fetch(`${url}/lessons`)).status).toBe(200);
});

test("crisis, leaving and the pages for tonight open while every other place is taken", async () => {
  const finish = Promise.withResolvers<void>();
  const url = await listening(
    async (request) => {
      if (request.url.endsWith("/slow")) await finish.promise;
      return new Response("page");
    },
    {},
    small,
  );
  const slow = Array.from({ length: small.work - small.reserve }, () => fetch(`${url}/slow`));

  await expect.poll(async () => (await fetch(`${url}/lessons`)).status).toBe(503);
  for (const path of ["/crisis", "/leave", "/tonight/when-it-is-dark"]) {
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200]);
  }
  finish.resolve();
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect((await fetch(`${url}/lessons`)).status).toBe(200);
});

test("the usual limits leave most places to everybody", () => {
  expect(usualLimits.reserve).toBeLessThan(usualLimits.work / 4);
});
