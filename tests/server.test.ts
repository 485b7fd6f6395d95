import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf } from "./helpers/route-args";
import { startSite, type Site } from "./helpers/site";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.close());

function post(path: string, form: Record<string, string>, cookie = "") {
  return fetch(site.url + path, {
    method: "POST",
    headers: { Origin: site.url, Cookie: cookie },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
}

test("after too many tries the answer is a 429 that says when to try again", async () => {
  const form = { email: "rowan@example.org", password: "wrong one" };
  for (let tries = 0; tries < 10; tries += 1) await post("/sign-in", form);

  const answer = await post("/sign-in", form);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(100);
  expect(await answer.text()).toContain("Too many tries");
});

test("260 forms whose bodies never arrive do not shut out anyone who reads", async () => {
  const { port } = new URL(site.url);
  const head = [
    "POST /sign-in HTTP/1.1",
    `Host: localhost:${port}`,
    `Origin: ${site.url}`,
    "Content-Type: application/x-www-form-urlencoded",
    "Content-Length: 100",
    "",
    "email=",
  ].join("\r\n");
  const sockets = Array.from({ length: 260 }, () => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(head));
    return socket.on("error", () => {});
  });
  await Promise.all(sockets.map((socket) => once(socket, "connect")));

  for (const path of ["/crisis", "/leave", "/sign-in", "/search?q=craft", "/readyz"]) {
    const answer = await fetch(site.url + path, { redirect: "manual" });
    await answer.arrayBuffer();
    expect([path, answer.status]).toEqual([path, path === "/leave" ? 303 : 200]);
  }
  for (const socket of sockets) socket.destroy();
});

test("the probes tell their state and nothing else, no version either", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const answer = await fetch(site.url + path);
    expect([path, answer.status, await answer.text()]).toEqual([
      path,
      200,
      expect.stringMatching(/^\w*\s*$/),
    ]);
    for (const name of ["server", "x-powered-by"]) expect(answer.headers.get(name)).toBeNull();
  }
});

test("while Stripe is down the answer is a 503 that says when to try again", async () => {
  const account = {
    alias: "Rowan",
    country: "us",
    track: "A",
    password: "six boats out on the bay",
  };
  const joined = await post("/sign-up", { email: "ash@example.org", ...account });
  site.stripe.trouble = "down";

  const cookie = cookieOf(joined.headers.get("Set-Cookie")!);
  const answer = await post("/membership/checkout", { plan: "month" }, cookie);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("60");
});
