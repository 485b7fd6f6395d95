import type { ServerBuild } from "@remix-run/node";
import { requestHandler } from "./request-handler.server";

/**
 * Remix ranks all routes anew for every request, which costs more than answering it. So each first
 * word of a path has a handler of its own, which knows the routes of that word alone.
 */
export function routeHandlers(build: ServerBuild) {
  const words = new Map<string, ReturnType<typeof requestHandler>>();
  for (const word of Object.keys(build.routes).map((id) => wordOf(build, id))) {
    if (!words.has(word)) words.set(word, requestHandler(only(build, word)));
  }
  const nowhere = requestHandler(only(build, null));

  return async (request: Request) => {
    const url = new URL(request.url);
    if (isSlashed(request, url)) return toUnslashed(url);
    const [, first = ""] = url.pathname.split("/");
    // A printed or dictated address may begin with a capital; the router takes either, too.
    return (words.get(first.toLowerCase()) ?? nowhere)(request);
  };
}

function isSlashed({ method }: Request, { pathname }: URL) {
  return method !== "POST" && pathname.length > 1 && pathname.endsWith("/");
}

/** A page has one address: links beside it would lead elsewhere from one with a slash at its end. */
function toUnslashed(url: URL) {
  url.pathname = url.pathname.replace(/\/+$/, "");
  return new Response(null, { status: 308, headers: { Location: url.href } });
}

/** The first word of the path that a route, or the route it lies in, answers to. */
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
