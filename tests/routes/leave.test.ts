import { expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { clearTracesAndCache, finishLeaving } from "~/features/safety/leave.server";
import { action, loader } from "~/routes/leave";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("leaving ends the session, clears the site's data and redirects to a harmless page", async () => {
  const args = await routeArgs("/leave", { as: await anAccount(db) });

  const answer = await loader(args);

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("https://www.wikipedia.org/");
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("Clear-Site-Data")).toBe('"cookies", "storage"');
  expect(await readAccount(db, args.request)).toBeNull();
});

test("a ping ends the session before its answer clears the cache", async () => {
  const args = await routeArgs("/leave", { as: await anAccount(db), form: {} });

  const answer = action(args);
  await expect.poll(() => readAccount(db, args.request)).toBeNull();

  expect((await answer).status).toBe(204);
  expect((await answer).headers.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
});

test("only so many answers wait to clear a cache", async () => {
  const answers = Array.from({ length: 21 }, () => clearTracesAndCache(new Headers(), 100));

  const cleared = (await Promise.all(answers)).map((headers) => headers.get("Clear-Site-Data"));
  expect(cleared.filter((what) => what === '"cookies", "storage"')).toHaveLength(1);
});

test("every cookie of the site is removed by name too, for browsers without Clear-Site-Data", async () => {
  const answer = await loader(await routeArgs("/leave"));

  const removed = answer.headers.getSetCookie();
  expect(removed.map((cookie) => cookie.split("=")[0])).toEqual(
    expect.arrayContaining(["kw", "visit", "place", "theme", "at-hand"]),
  );
  for (const cookie of removed) expect(cookie).toContain("Max-Age=0");
});

test.each(["same-origin", "none"])(
  "a request with Sec-Fetch-Site: %s may sign the viewer out",
  async (site) => {
    const args = await routeArgs("/leave", {
      as: await anAccount(db),
      headers: { "Sec-Fetch-Site": site },
    });

    await loader(args);

    expect(await readAccount(db, args.request)).toBeNull();
  },
);

test.each(["cross-site", "same-site"])("a %s page cannot sign anyone out", async (site) => {
  const args = await routeArgs("/leave", {
    as: await anAccount(db),
    headers: { "Sec-Fetch-Site": site },
  });

  const answer = await loader(args);

  expect(answer.headers.get("Location")).toBe("https://www.wikipedia.org/");
  expect(answer.headers.get("Clear-Site-Data")).toBeNull();
  expect(await readAccount(db, args.request)).not.toBeNull();
});

test("a browser that left without reaching the server is signed out at its next request, and can sign in again", async () => {
  const account = await anAccount(db);
  const { request } = await routeArgs("/today", { as: account });
  const cookie = request.headers.get("Cookie")!;
  const left = () =>
    new Request(request.url, { headers: { Cookie: `${cookie}; left=1; theme=dark` } });

  const shown = await finishLeaving(db, async (seen) => {
    expect(seen.headers.get("Cookie")).toBe("left=1; theme=dark");
    return new Response("the sign-in page");
  })(left());
  expect(shown.headers.getSetCookie().map((line) => line.split(";", 2).join())).toEqual([
    "kw=, Max-Age=0",
    "kw2=, Max-Age=0",
    "left=, Max-Age=0",
  ]);
  expect(await readAccount(db, request)).toBeNull();

  const signedIn = await finishLeaving(
    db,
    async () => new Response(null, { headers: { "Set-Cookie": "kw=new; Path=/" } }),
  )(left());
  expect(signedIn.headers.getSetCookie()[0]).toBe("kw=new; Path=/");
  expect(signedIn.headers.getSetCookie().join()).not.toContain("kw=;");
});
