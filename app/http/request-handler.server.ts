import type { ServerBuild } from "@remix-run/node";
import {
  createStaticHandler,
  isRouteErrorResponse,
  matchRoutes,
  type AgnosticDataRouteObject,
  type StaticHandler,
} from "@remix-run/router";
import { pageResponse } from "./page-response.server";
import { Refusal } from "./guard-request.server";
import { actionReturningWords } from "./refused-words.server";
import { actionWhileUnavailable, loaderWhileUnavailable } from "./while-unavailable.server";

type Handle = (request: Request) => Promise<Response>;

/**
 * Returns a function that answers requests for the build's routes with Remix's router. Remix's own
 * handler also serves each page's data on its own and adds the data to every page, for a framework in
 * the browser. Pages here have no such framework, so a page is the only way to its loader, and a
 * request takes half the time.
 */
export function requestHandler(build: ServerBuild): Handle {
  const handler = createStaticHandler(routesOf(build), {
    future: { v7_relativeSplatPath: true, v7_throwAbortReason: true },
  });
  const files = new Set(Object.keys(build.routes).filter((id) => isFile(build, id)));

  return async (request) => {
    const routeId = files.size > 0 ? leafOf(handler, request) : undefined;
    if (routeId && files.has(routeId)) return answerFile(handler, request, routeId);

    const context = await handler.query(request, { requestContext: {} });
    if (context instanceof Response) return context;
    return pageResponse(build, handler, request, context);
  };
}

function routesOf({ routes }: ServerBuild, parentId?: string): AgnosticDataRouteObject[] {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index, caseSensitive, module }) => ({
      id,
      path,
      loader: module.loader && loaderWhileUnavailable(module.loader),
      action: module.action && actionWhileUnavailable(actionReturningWords(module.action)),
      handle: module.handle,
      hasErrorBoundary: id === "root" || module.ErrorBoundary !== undefined,
      ...(index ? { index } : { caseSensitive, children: routesOf({ routes } as ServerBuild, id) }),
    })) as AgnosticDataRouteObject[];
}

/** Whether the route has no component, such as a feed or a download: its loader or action answers. */
function isFile({ routes }: ServerBuild, id: string) {
  const { default: component, ErrorBoundary } = routes[id]!.module;
  return component === undefined && ErrorBoundary === undefined;
}

function leafOf({ dataRoutes }: StaticHandler, { url }: Request) {
  return matchRoutes(dataRoutes, new URL(url))?.at(-1)?.route.id;
}

async function answerFile(handler: StaticHandler, request: Request, routeId: string) {
  try {
    return (await handler.queryRoute(request, { routeId, requestContext: {} })) as Response;
  } catch (error) {
    if (error instanceof Response) return error;
    if (!isRouteErrorResponse(error)) throw error;
    if (error.status === 503) {
      const advice = "The site cannot do this right now. Try again in a minute.";
      throw new Refusal(503, advice, { "Retry-After": "30" });
    }
    throw new Refusal(error.status, "There is nothing to see at this address.");
  }
}
