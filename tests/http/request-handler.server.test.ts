import { data, redirect } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { page } from "./a-build";
import { aSite } from "./a-site";

const form = { method: "POST", body: new URLSearchParams({ a: "1" }) };

describe("a page", () => {
  test("renders the data of its loaders", async () => {
    const { ask } = aSite({
      "lessons/:id": { default: page, loader: ({ params }) => ({ id: params.id }) },
    });
    const answer = await ask("/lessons/one");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ loaderData: { "lessons/:id": { id: "one" } } });
  });

  test("after a form renders the data of its action, with its status and headers", async () => {
    const { ask } = aSite({
      place: {
        default: page,
        loader: () => data({ saved: true }, { headers: { "Set-Cookie": "seen=1" } }),
        action: async ({ request }) => {
          const a = (await request.formData()).get("a");
          const headers = { "Set-Cookie": "place=us", "Retry-After": "180", "X-Own": "1" };
          return data({ a }, { status: 429, headers });
        },
      },
    });
    const answer = await ask("/place", form);
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({
      loaderData: { place: { saved: true } },
      actionData: { place: { a: "1" } },
    });
    expect(answer.headers.getSetCookie()).toEqual(["place=us", "seen=1"]);
    expect(answer.headers.get("Retry-After")).toBe("180");
    expect(answer.headers.has("X-Own")).toBe(false);
  });

  test.each(["action", "loader"] as const)(
    "whose %s throws still sends Retry-After",
    async (kind) => {
      const busy = () => {
        throw data({ problem: "away" }, { status: 503, headers: { "Retry-After": "60" } });
      };
      const { ask } = aSite({ pay: { default: page, [kind]: busy } });
      const answer = await ask("/pay", kind === "action" ? form : undefined);
      expect(answer.status).toBe(503);
      expect(answer.headers.get("Retry-After")).toBe("60");
    },
  );

  test("sends the header of its action if a loader sets the same one", async () => {
    const headers = (seconds: string) => ({ headers: { "Retry-After": seconds } });
    const { ask } = aSite({
      pay: {
        default: page,
        loader: () => data({}, headers("5")),
        action: () => data({}, headers("60")),
      },
    });
    expect((await ask("/pay", form)).headers.get("Retry-After")).toBe("60");
  });

  test("that does not exist or takes no forms shows the root's error", async () => {
    const { ask, logged } = aSite({ place: { default: page } });
    const [missing, closed] = [await ask("/nowhere"), await ask("/place", form)];
    expect([missing.status, closed.status]).toEqual([404, 405]);
    expect(await missing.json()).toMatchObject({ errors: { root: { status: 404 } } });
    expect(logged).toHaveLength(2);
  });

  test("whose loader throws shows the error at the nearest boundary", async () => {
    const { ask } = aSite({
      lessons: {
        default: page,
        ErrorBoundary: page,
        loader: () => {
          throw data({ reason: "membership" }, { status: 403 });
        },
      },
    });
    const answer = await ask("/lessons");
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      errors: { lessons: { status: 403, data: { reason: "membership" } } },
    });
  });

  test("whose loader throws a redirect is a redirect", async () => {
    const { ask } = aSite({
      today: {
        default: page,
        loader: () => {
          throw redirect("/sign-in", { headers: { "Set-Cookie": "next=today" } });
        },
      },
    });
    const answer = await ask("/today");
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/sign-in"]);
    expect(answer.headers.getSetCookie()).toEqual(["next=today"]);
  });

  test("that fails to render is logged and shown as an error", async () => {
    const failure = new Error("A component broke");
    const { ask, logged } = aSite({ lessons: { default: page } }, ({ errors }) => {
      if (!errors) throw failure;
    });
    const answer = await ask("/lessons");
    expect(answer.status).toBe(500);
    expect(logged).toEqual([failure]);
  });
});

describe("a page is the only way to its loader's data", () => {
  const calls: string[] = [];
  const { ask } = aSite({
    "lessons/:id": {
      default: page,
      loader: ({ params }) => {
        calls.push(params.id ?? "");
        return { secret: "the lesson" };
      },
    },
  });

  test.each(["/lessons/one/.data", "/lessons.data", "/__manifest?p=/lessons/one", "/_root.data"])(
    "%s is not found",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain("the lesson");
    },
  );

  test("the framework's query parameters are ignored", async () => {
    const answer = await ask("/lessons/one?_data=lessons%2F%3Aid&_routes=lessons%2F%3Aid");
    expect(await answer.json()).toMatchObject({ loaderData: { "lessons/:id": expect.anything() } });
    await ask("/lessons/one.data");
    expect(calls).toEqual(["one", "one.data"]);
  });
});

describe("a route without a component", () => {
  const file = new Response("<feed/>", { headers: { "Content-Type": "application/atom+xml" } });

  test("answers with the response of its loader, headers included", async () => {
    const answer = await aSite({ "articles.xml": { loader: () => file } }).ask("/articles.xml");
    expect(await answer.text()).toBe("<feed/>");
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml");
  });

  test("that throws a redirect answers with the redirect", async () => {
    const leave = {
      loader: () => {
        throw redirect("https://www.wikipedia.org/");
      },
    };
    expect((await aSite({ leave }).ask("/leave")).status).toBe(302);
  });

  test("that throws data reveals only the status", async () => {
    const note = {
      loader: () => {
        throw data({ private: "words" }, { status: 404 });
      },
    };
    await expect(aSite({ note }).ask("/note")).rejects.toMatchObject({
      status: 404,
      message: expect.not.stringContaining("words"),
    });
  });
});
