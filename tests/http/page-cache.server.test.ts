import type { EntryContext } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { cachedPage, LruCache } from "~/http/page-cache.server";

test("a full cache drops the least recently used value", () => {
  const made: string[] = [];
  const cache = new LruCache<string>(2);
  const use = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });

  expect(["a", "b", "a", "c", "a", "b"].map(use)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

describe("a page", () => {
  const cacheable = { isCacheable: () => true };
  const route = { id: "leaf", path: "leaf", hasErrorBoundary: false };
  const emptyContext: EntryContext["staticHandlerContext"] = {
    basename: "",
    location: { pathname: "/leaf", search: "", hash: "", state: null, key: "first" },
    matches: [{ params: {}, pathname: "/leaf", pathnameBase: "/leaf", route }],
    loaderData: {},
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };

  /** Asks twice for a page at an address of its own and counts how often it is rendered. */
  function timesRendered(
    path: string,
    { handle = cacheable as object, status = 200, data = ["a", "a"], actionData = false } = {},
  ) {
    let times = 0;
    for (const words of data) {
      const context = {
        staticHandlerContext: {
          ...emptyContext,
          loaderData: { leaf: { words } },
          actionData: actionData ? { leaf: {} } : null,
        },
        routeModules: { leaf: { default: () => null, handle } },
      };
      const request = new Request(`http://localhost:3000${path}`);
      const page = cachedPage(request, status, context, () => `${words} ${(times += 1)}`);
      expect(page.html.toString()).toMatch(new RegExp(`^${words} `));
    }
    return times;
  }

  test("that is cacheable is rendered once while its address and its data stay the same", () => {
    expect(timesRendered("/one")).toBe(1);
    expect(timesRendered("/one?page=2")).toBe(1);
    expect(timesRendered("/two", { data: ["a", "b", "a", "b"] })).toBe(2);
  });

  test("is rendered every time if its route is not cacheable", () => {
    expect(timesRendered("/three", { handle: { isCacheable: () => false } })).toBe(2);
    expect(timesRendered("/four", { handle: {} })).toBe(2);
  });

  test("is rendered every time if it answers a form or an error", () => {
    expect(timesRendered("/five", { actionData: true })).toBe(2);
    expect(timesRendered("/six", { status: 404 })).toBe(2);
  });
});
