import type { EntryContext, ServerBuild } from "@remix-run/node";
import {
  getStaticContextFromError,
  type StaticHandler,
  type StaticHandlerContext,
} from "@remix-run/router";

/** Renders the page of a query. If rendering fails, renders the nearest error boundary instead. */
export async function pageResponse(
  build: ServerBuild,
  { dataRoutes }: StaticHandler,
  request: Request,
  context: StaticHandlerContext,
) {
  const { default: render, handleError } = build.entry.module;
  const logError = (error: unknown) => handleError?.(error, { request, params: {}, context: {} });
  const send = (shown: StaticHandlerContext) =>
    render(request, shown.statusCode, headersOf(shown), entryContext(build, shown), {});

  Object.values(context.errors ?? {}).forEach(logError);
  try {
    return await send(context);
  } catch (error) {
    logError(error);
    return send(getStaticContextFromError(dataRoutes, context, error));
  }
}

/** What a page passes on of the headers its action and loaders set, beside every cookie. */
const passedHeaders = ["Retry-After"];

/** The headers of a page. Where an action and a loader set the same header, the action's value wins. */
function headersOf({ actionHeaders, loaderHeaders }: StaticHandlerContext) {
  const given = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  const headers = new Headers();
  for (const name of passedHeaders) {
    const value = given.map((from) => from.get(name)).find((found) => found !== null);
    if (value) headers.set(name, value);
  }
  for (const cookie of new Set(given.flatMap((from) => from.getSetCookie()))) {
    headers.append("Set-Cookie", cookie);
  }
  return headers;
}

function entryContext(build: ServerBuild, context: StaticHandlerContext): EntryContext {
  return {
    manifest: build.assets,
    routeModules: Object.fromEntries(
      Object.entries(build.routes).map(([id, { module }]) => [id, module]),
    ) as EntryContext["routeModules"],
    staticHandlerContext: context,
    future: build.future,
    isSpaMode: false,
    renderMeta: {},
    serializeError: () => ({ message: "" }),
  };
}
