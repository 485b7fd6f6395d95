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
