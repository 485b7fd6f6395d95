import { expect, test } from "vitest";
import { WholePage } from "~/http/write-response.server";
import { listening } from "./a-server";

test("a whole page is sent with its length, its status and every cookie", async () => {
  const body = "<p>Where it says “wait”, wait.</p>";
  const url = await listening(async () => {
    const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
    headers.append("Set-Cookie", "one=1");
    headers.append("Set-Cookie", "two=2");
    return new WholePage(Buffer.from(body), { status: 400, headers });
  });
  const answer = await fetch(url);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toBe(body);
  expect(answer.headers.get("Content-Length")).toBe(String(Buffer.byteLength(body)));
  expect(answer.headers.getSetCookie()).toEqual(["one=1", "two=2"]);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");

  const head = await fetch(url, { method: "HEAD" });
  expect(head.headers.get("Content-Length")).toBe(answer.headers.get("Content-Length"));
  expect(await head.text()).toBe("");
});

test("a request is aborted when the client disconnects before the response, and not after it", async () => {
  const aborted: string[] = [];
  const arrived = Promise.withResolvers<void>();
  const url = await listening(async ({ url: asked, signal }) => {
    const { pathname } = new URL(asked);
    signal.addEventListener("abort", () => aborted.push(pathname));
    if (pathname === "/slow") {
      arrived.resolve();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    }
    return new Response("done");
  });
  await (await fetch(`${url}/quick`)).text();
  const leaving = new AbortController();
  const slow = fetch(`${url}/slow`, { signal: leaving.signal });
  await arrived.promise;
  leaving.abort();
  await expect(slow).rejects.toThrow("aborted");
  await expect.poll(() => aborted).toEqual(["/slow"]);
});
