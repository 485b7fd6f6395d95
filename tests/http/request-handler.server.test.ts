import { data, redirect, type ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { requestHandler } from "~/http/request-handler.server";

interface RouteModule {
  loader?: (args: { request: Request; params: Record<string, string> }) => unknown;
  action?: (args: { request: Request }) => unknown;
  default?: () => null;
  ErrorBoundary?: () => null;
}

const page = () => null;

/** A site of a root and these routes, whose entry writes what it was given instead of a page. */
function aSite(routes: Record<string, RouteModule>, rendered: (shown: Shown) => void = () => {}) {
  const noted: unknown[] = [];
  const root = { id: "root", path: "", module: { default: page, ErrorBoundary: page } };
  const build = {
    routes: {
      root,
      ...Object.fromEntries(
        Object.entries(routes).map(([path, module]) => [
          path,
          { id: path, parentId: "root", path, module },
        ]),
      ),
    },
    assets: { routes: {} },
    future: {},
    entry: {
      module: {
        handleError: (error: unknown) => noted.push(error),
        default: (_request: Request, status: number, headers: Headers, context: Context) => {
          const { loaderData, actionData, errors } = context.staticHandlerContext;
          rendered({ loaderData, actionData, errors });
          return new Response(JSON.stringify({ loaderData, actionData, errors }), {
            status,
            headers,
          });
        },
      },
    },
  } as unknown as ServerBuild;
  const ask = (path: string, init?: RequestInit) =>
    requestHandler(build)(new Request(`http://localhost:3000${path}`, init));
  return { ask, noted };
}

interface Shown {
  loaderData: Record<string, unknown>;
  actionData: Record<string, unknown> | null;
  errors: Record<string, unknown> | null;
}

interface Context {
  staticHandlerContext: Shown;
}

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

  test("after a form is rendered from what its action returns, with its status and cookies", async () => {
    const { ask } = aSite({
      place: {
        default: page,
        loader: () => data({ saved: true }, { headers: { "Set-Cookie": "seen=1" } }),
        action: async ({ request }) => {
          const a = (await request.formData()).get("a");
          return data({ a }, { status: 400, headers: { "Set-Cookie": "place=us", "X-Own": "1" } });
        },
      },
    });
    const answer = await ask("/place", form);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      loaderData: { place: { saved: true } },
      actionData: { place: { a: "1" } },
    });
    expect(answer.headers.getSetCookie()).toEqual(["place=us", "seen=1"]);
    expect(answer.headers.has("X-Own")).toBe(false);
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
