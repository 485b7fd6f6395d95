import type { ServerBuild } from "@remix-run/node";
import { requestHandler } from "~/http/request-handler.server";

interface RouteModule {
  loader?: (args: { request: Request; params: Record<string, string> }) => unknown;
  action?: (args: { request: Request }) => unknown;
  default?: () => null;
  ErrorBoundary?: () => null;
}

export const page = () => null;

/** A site of a root and these routes. Its pages are the JSON of the data that they would render. */
export function aSite(
  routes: Record<string, RouteModule>,
  rendered: (shown: Shown) => void = () => {},
) {
  const logged: unknown[] = [];
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
        handleError: (error: unknown) => logged.push(error),
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
  return { ask, logged };
}

interface Shown {
  loaderData: Record<string, unknown>;
  actionData: Record<string, unknown> | null;
  errors: Record<string, unknown> | null;
}

interface Context {
  staticHandlerContext: Shown;
}
