import { data, redirect } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { aSite, page } from "./a-site";

const form = { method: "POST", body: new URLSearchParams({ a: "1" }) };

describe("a page", () => {
  test("is rendered from what its loaders return", async () => {
    const { ask } = aSite({
      "lessons/:id": { default: page, loader: ({ params }) => ({ id: params.id }) },
    });
    const answer = await ask("/lessons/one");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ loaderData: { "lessons/:id": { id: "one" } } });
  });

  test("after a form is rendered from what its action returns, with its status and headers", async () => {
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
    "whose %s throws passes on how long to wait",
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

  test("takes its action's word where a loader sets the same header", async () => {
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

  test("that is not there, or does not take forms, is the root's to explain", async () => {
    const { ask, noted } = aSite({ place: { default: page } });
    const [missing, closed] = [await ask("/nowhere"), await ask("/place", form)];
    expect([missing.status, closed.status]).toEqual([404, 405]);
    expect(await missing.json()).toMatchObject({ errors: { root: { status: 404 } } });
    expect(noted).toHaveLength(2);
  });

  test("whose loader refuses shows the refusal at the nearest boundary", async () => {
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

  test("whose loader sends elsewhere is a redirect", async () => {
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

  test("that cannot be rendered is noted and shown as an error", async () => {
    const trouble = new Error("A component broke");
    const { ask, noted } = aSite({ lessons: { default: page } }, ({ errors }) => {
      if (!errors) throw trouble;
    });
    const answer = await ask("/lessons");
    expect(answer.status).toBe(500);
    expect(noted).toEqual([trouble]);
  });
});

describe("there is no second way to a loader's data", () => {
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
    "%s is no page",
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain("the lesson");
    },
  );

  test("the framework's own parameters mean nothing", async () => {
    const answer = await ask("/lessons/one?_data=lessons%2F%3Aid&_routes=lessons%2F%3Aid");
    expect(await answer.json()).toMatchObject({ loaderData: { "lessons/:id": expect.anything() } });
    await ask("/lessons/one.data");
    expect(calls).toEqual(["one", "one.data"]);
  });
});

describe("a route without a component", () => {
  const file = new Response("<feed/>", { headers: { "Content-Type": "application/atom+xml" } });

  test("answers with what its loader returns, headers and all", async () => {
    const answer = await aSite({ "articles.xml": { loader: () => file } }).ask("/articles.xml");
    expect(await answer.text()).toBe("<feed/>");
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml");
  });

  test("that throws a redirect answers with it", async () => {
    const leave = {
      loader: () => {
        throw redirect("https://www.wikipedia.org/");
      },
    };
    expect((await aSite({ leave }).ask("/leave")).status).toBe(302);
  });

  test("that refuses says only that there is nothing", async () => {
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
