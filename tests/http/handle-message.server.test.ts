import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { env } from "~/env.server";
import { listening } from "./a-server";

const formType = { "Content-Type": "application/x-www-form-urlencoded" };

/** A real server whose app answers with the method, the path and the body of the request. */
async function anEcho(settings: Partial<typeof env> = {}) {
  const answered: Request[] = [];
  const url = await listening(async (request) => {
    answered.push(request);
    const body = request.method === "POST" ? await request.text() : "";
    return new Response(`${request.method} ${new URL(request.url).pathname} ${body}`);
  }, settings);
  return { url, port: Number(new URL(url).port), answered };
}

const own = { Origin: env.siteUrl, ...formType };

test("a form from a page of the site reaches the app unchanged", async () => {
  const { url } = await anEcho();
  const body = "text=caf%C3%A9+%F0%9F%8C%99&empty=";
  const answer = await fetch(`${url}/x`, { method: "POST", headers: own, body });
  expect(await answer.text()).toBe(`POST /x ${body}`);
});

test("a POST without a body is an empty form", async () => {
  const { url, answered } = await anEcho();
  await fetch(url, { method: "POST", headers: { Origin: env.siteUrl } });
  expect(answered[0]?.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
});

test.each([
  ["another site's origin", { Origin: "https://evil.example", ...formType }],
  ["no origin at all", formType],
  ["an opaque origin", { Origin: "null", ...formType }],
  ["a cross-site fetch", { "Sec-Fetch-Site": "cross-site", ...formType }],
  [
    "an opaque origin of another site",
    { Origin: "null", "Sec-Fetch-Site": "cross-site", ...formType },
  ],
])("a POST with %s gets a 403", async (_, headers) => {
  const { url, answered } = await anEcho();
  const answer = await fetch(`${url}/x`, { method: "POST", headers, body: "a=1" });
  expect(answer.status).toBe(403);
  expect(answered).toEqual([]);
});

test("a form of our own page passes with an opaque origin, which privacy settings make", async () => {
  const headers = { Origin: "null", "Sec-Fetch-Site": "same-origin", ...formType };
  const { url } = await anEcho();
  expect((await fetch(`${url}/x`, { method: "POST", headers, body: "a=1" })).status).toBe(200);
});

test("only the exact path of the webhook accepts other origins", async () => {
  const { url } = await anEcho();
  const post = (path: string) => fetch(`${url}${path}`, { method: "POST", body: "{}" });
  expect((await post("/webhooks/stripe")).status).toBe(200);
  expect((await post("/webhooks/stripe/")).status).toBe(403);
  expect((await post("/webhooks/stripe2")).status).toBe(403);
});

test("a form of more than 64 kB gets a 413, by its Content-Length or as it arrives", async () => {
  const { url, port, answered } = await anEcho();
  const announced = await fetch(url, {
    method: "POST",
    headers: own,
    body: `a=${"b".repeat(65 * 1024)}`,
  });
  expect(announced.status).toBe(413);

  const status = await new Promise<number>((resolve, reject) => {
    const sending = httpRequest({ port, method: "POST", headers: own }, (answer) =>
      resolve(answer.statusCode ?? 0),
    );
    sending.on("error", reject);
    // Just over the limit, and no end: whoever writes on meets a closed connection.
    for (let sent = 0; sent <= 64 * 1024; sent += 8_192) sending.write("c".repeat(8_192));
  });
  expect(status).toBe(413);
  expect(answered).toEqual([]);
});

test.each([
  ["broken percent-encoding", "a=%zz"],
  ["invalid UTF-8", "a=%ff%fe"],
  ["a lone surrogate", "a=%ed%a0%80"],
  ["a NUL", "a=b%00c"],
  ["more than a thousand fields", Array.from({ length: 1001 }, (_, i) => `f${i}=`).join("&")],
])("a form with %s gets a 400 that says what to do", async (_, body) => {
  const { url, answered } = await anEcho();
  const answer = await fetch(url, { method: "POST", headers: own, body });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Go back");
  expect(answered).toEqual([]);
});

test.each(["application/json", "multipart/form-data; boundary=x", "text/plain"])(
  "a body of type %s gets a 415",
  async (type) => {
    const { url } = await anEcho();
    const headers = { ...own, "Content-Type": type };
    expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(415);
  },
);

test.each(["/%", "/%zz", "/a%00b", "/%ff", "//evil.example/x"])(
  "the address %s gets a 400",
  async (path) => {
    const { port } = await anEcho();
    expect(await rawStatus(port, `GET ${path} HTTP/1.1`)).toBe(400);
  },
);

test.each(["PUT", "DELETE", "TRACE", "OPTIONS"])("the method %s gets a 405", async (method) => {
  const { port } = await anEcho();
  expect(await rawStatus(port, `${method} / HTTP/1.1`)).toBe(405);
});

test("the URL of a request has the host of the site, not the one in the Host header", async () => {
  const { port, answered } = await anEcho();
  await rawStatus(port, "GET /x HTTP/1.1", "Host: evil.example\r\nX-Forwarded-Host: evil.example");
  expect(answered[0]?.url).toBe(`${env.siteUrl}/x`);
  expect(answered[0]?.headers.get("host")).toBe(new URL(env.siteUrl).host);
});

test("the client's address comes from X-Forwarded-For only when the proxy is trusted", async () => {
  const lie = { headers: { "X-Forwarded-For": "203.0.113.9", "X-Client-Address": "203.0.113.9" } };
  const alone = await anEcho();
  await fetch(alone.url, lie);
  expect(alone.answered[0]?.headers.get("x-client-address")).toBe("127.0.0.1");

  const proxied = await anEcho({ trustProxy: true });
  const forwarded = [
    "198.51.100.1, 203.0.113.9",
    "203.0.113.9:4711",
    "[2001:db8::1]:4711",
    "2001:db8::1",
  ];
  for (const list of forwarded) await fetch(proxied.url, { headers: { "X-Forwarded-For": list } });
  expect(proxied.answered.map(({ headers }) => headers.get("x-client-address"))).toEqual([
    ...["203.0.113.9", "203.0.113.9", "2001:db8::1", "2001:db8::1"],
  ]);
});

test("every response has the security headers and a nonce of its own, and must not be cached", async () => {
  const { url } = await anEcho();
  const [one, two] = [await fetch(url), await fetch(url)];
  const policy = one.headers.get("Content-Security-Policy")!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe/);
  const nonces = [one, two].map(
    (answer) => /'nonce-([^']{22,})'/.exec(answer.headers.get("Content-Security-Policy")!)?.[1],
  );
  expect(nonces[0]).toBeTruthy();
  expect(nonces[0]).not.toBe(nonces[1]);
  expect(one.headers.get("Cache-Control")).toBe("private, no-store");
  expect(one.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("a failure shows fixed words and a reference number, never the error message", async () => {
  const url = await listening(async () => {
    throw new Error("secret detail");
  });
  const answer = await fetch(url);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toMatch(/say [0-9a-f]{12}/);
  expect(text).not.toContain("secret detail");
});

function rawStatus(port: number, firstLine: string, headers = "Host: localhost") {
  return new Promise<number>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`${firstLine}\r\n${headers}\r\nConnection: close\r\n\r\n`),
    );
    socket.once("data", (data) => resolve(Number(/ (\d{3}) /.exec(data.toString())?.[1])));
    socket.once("error", reject);
  });
}

test("each request has a number of its own, whatever the client sends", async () => {
  const { url, answered } = await anEcho();
  for (const _ of [1, 2]) await fetch(url, { headers: { "X-Request-Id": "chosen" } });
  const numbers = answered.map(({ headers }) => headers.get("x-request-id"));
  expect(new Set([...numbers, "chosen", null]).size).toBe(4);
});
