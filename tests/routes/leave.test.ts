import { expect, test } from "vitest";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/viewer.server";
import { loader } from "~/routes/leave";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

test("leaving ends the session, clears the site's data and redirects to a harmless page", async () => {
  const args = await routeArgs("/leave", { as: await anAccount(db) });

  const answer = await loader(args);

  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("https://www.wikipedia.org/");
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("Clear-Site-Data")).toBe('"cache", "cookies", "storage"');
  expect(await readAccount(db, args.request)).toBeNull();
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
