import type { ServerBuild } from "@remix-run/node";

export const page = () => null;

const future: ServerBuild["future"] = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_singleFetch: true,
  v3_lazyRouteDiscovery: true,
};

type RouteModule = ServerBuild["routes"][string]["module"];

/** What a test needs to give a route. A route without `default` answers with its loader's response. */
export type TestRoute = Partial<RouteModule>;

/** A build of a root and these routes. A route's path is its id. */
export function aBuild(
  routes: Record<string, TestRoute>,
  entry: ServerBuild["entry"]["module"],
): ServerBuild {
  const root = { id: "root", path: "", module: { default: page, ErrorBoundary: page } };
  const children = Object.entries(routes).map(([path, module]) => {
    return [path, { id: path, parentId: "root", path, module: module as RouteModule }] as const;
  });
  return {
    mode: "test",
    entry: { module: entry },
    routes: { root, ...Object.fromEntries(children) },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/build/",
    assetsBuildDirectory: "public/build",
    future,
    isSpaMode: false,
  };
}
