import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "./log.server";
import { renderProsePage } from "./prose-page.server";
import { PageScriptsContext } from "./page-scripts";

interface ServerContext {
  nonce: string;
  requestId: string;
}

/** A page that needs React in the browser is streamed with its data; all others are plain HTML. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: ServerContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!isHydrated(remixContext)) return renderProsePage(request, status, headers, remixContext);

  const body = await new Promise<PassThrough>((resolve, reject) => {
    const page = new PassThrough();
    const { pipe } = renderToPipeableStream(
      <PageScriptsContext.Provider value={{ framework: true, nonce }}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </PageScriptsContext.Provider>,
      {
        nonce,
        onAllReady() {
          pipe(page);
          resolve(page);
        },
        onError: reject,
      },
    );
  });
  return new Response(createReadableStreamFromReadable(body), { status, headers });
}

export function handleError(error: unknown, { request }: { request: Request }) {
  // A reader who left is not a failure, nor is an address that leads nowhere.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ path: new URL(request.url).pathname, err: error }, "route failed");
}

function isHydrated({ staticHandlerContext, routeModules }: EntryContext) {
  if (staticHandlerContext.errors) return false;
  return staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle as { hydrate?: boolean } | undefined;
    return handle?.hydrate === true;
  });
}
