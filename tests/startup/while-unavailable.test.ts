import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setReadOnly } from "#db/read-only";
import { aGrant, aSafetyCheck } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";
import { lockWrites } from "../db/lock-writes";

let site: Site;
let cookie: string;
beforeAll(async () => {
  site = await startSite();
  const joined = await post("/sign-up", {
    email: "rowan@example.org",
    alias: "Rowan",
    country: "us",
    track: "A",
    password: "six boats out on the bay",
  });
  cookie = joined.headers.getSetCookie()[0]!.split(";", 1)[0]!;
  const { id } = await site.db
    .selectFrom("account")
    .select("id")
    .where("email", "=", "rowan@example.org")
    .executeTakeFirstOrThrow();
  await aGrant(site.db, id);
  await aSafetyCheck(site.db, id, "go");
});
afterAll(() => site?.close());

function post(path: string, form: Record<string, string>) {
  return fetch(site.url + path, {
    method: "POST",
    headers: { Origin: site.url, ...(cookie && { Cookie: cookie }) },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
}

async function statusOf(path: string) {
  const answer = await fetch(site.url + path, { headers: { Cookie: cookie }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

const words = "I miss you at dinner. Could you eat with us on Friday at seven?";
const say = () => post("/statements/new", { intent: "keep", body: words });

/** Two ways in which nothing can be saved: each returns what ends it. */
const kinds = [
  {
    name: "another program holds a lock",
    begin: () => lockWrites(site.databaseAddress),
    ready: 503,
  },
  {
    name: "the site is in read-only mode",
    async begin() {
      await setReadOnly(site.db, true, Date.now());
      return () => setReadOnly(site.db, false, Date.now());
    },
    // Pages go on, so a balancer must go on sending readers here.
    ready: 200,
  },
];

describe.each(kinds)("while $name", ({ begin, ready }) => {
  test("pages open, and forms answer 503 with what was typed, until it is over", async () => {
    const end = await begin();
    await expect.poll(async () => (await say()).status).toBe(503);

    const refused = await say();
    expect(refused.headers.get("Retry-After")).toMatch(/^\d+$/);
    const page = await refused.text();
    expect(page).toContain(words);
    expect(page).toMatch(/<form method="post" action="\/statements\/new"/);
    expect(page).toMatch(/<input type="hidden" name="intent" value="keep"/);
    await expect.poll(() => statusOf("/readyz")).toBe(ready);

    for (const path of ["/crisis", "/today", "/search?q=craft", "/statements"]) {
      expect([path, await statusOf(path)]).toEqual([path, 200]);
    }
    expect(await statusOf("/lessons/start-and-hope/what-craft-is")).toBe(200);

    await end();
    await expect.poll(() => statusOf("/readyz")).toBe(200);
    await expect.poll(async () => (await say()).status).toBe(303);
  });
});

test("a form with a password comes back without the password", async () => {
  const end = await kinds[1]!.begin();
  const form = { email: "rowan@example.org", password: "six boats out on the bay" };
  await expect.poll(async () => (await say()).status).toBe(503);

  const page = await (await post("/sign-in", form)).text();
  expect(page).toContain(`name="email" value="rowan@example.org"`);
  expect(page).not.toContain(form.password);
  expect(page).toMatch(/type="password"/);
  await end();
  await expect.poll(async () => (await say()).status).toBe(303);
});

test("leaving and signing out work while nothing can be saved", async () => {
  const unlock = await lockWrites(site.databaseAddress);
  for (const path of ["/leave", "/sign-out"]) {
    const began = performance.now();
    const answer =
      path === "/leave"
        ? await fetch(site.url + path, { headers: { Cookie: cookie }, redirect: "manual" })
        : await post(path, {});
    expect([path, answer.status]).toEqual([path, 303]);
    expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/);
    expect(performance.now() - began).toBeLessThan(4_000);
  }
  await unlock();
});
