import type { ServerBuild } from "@remix-run/node";
import { requestHandler } from "./request-handler.server";

/**
 * Returns a function that answers requests for all routes. Remix ranks every route again for each
 * request, which takes longer than the answer itself. So each first word of a path has a handler of
 * its own that knows only the routes of that word.
 */
export function routeHandlers(build: ServerBuild) {
  const words = new Map<string, ReturnType<typeof requestHandler>>();
  for (const word of Object.keys(build.routes).map((id) => wordOf(build, id))) {
    if (!words.has(word)) words.set(word, requestHandler(only(build, word)));
  }
  const notFound = requestHandler(only(build, null));

  return async (request: Request) => {
    const url = new URL(request.url);
    if (isSlashed(request, url)) return toUnslashed(url);
    const [, first = ""] = url.pathname.split("/");
    // A typed address may begin with a capital letter. The router ignores case too.
    return (words.get(first.toLowerCase()) ?? notFound)(request);
  };
}

function isSlashed({ method }: Request, { pathname }: URL) {
  return method !== "POST" && pathname.length > 1 && pathname.endsWith("/");
}

/** Redirects to the address without the slash, so that every page has one address. */
function toUnslashed(url: URL) {
  // A place that begins with two slashes would be another host for whoever joins it to an origin.
  url.pathname = url.pathname.replace(/\/+$/, "").replace(/^\/+/, "/");
  return new Response(null, { status: 308, headers: { Location: url.href } });
}

/** The first word of the path that the route or its parent matches. */
function wordOf(build: ServerBuild, id: string): string {
  const route = build.routes[id];
  const parent = route?.parentId;
  if (parent && parent !== "root") return wordOf(build, parent);
  return route?.path?.split("/", 1)[0] ?? "";
}

function only(build: ServerBuild, word: string | null): ServerBuild {
  const belongs = ([id]: [string, unknown]) =>
    id === "root" || build.routes[id]?.path === "*" || wordOf(build, id) === word;
  const pick = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(belongs)) as Record<string, T>;
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
