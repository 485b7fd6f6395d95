import type { EntryContext } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { log } from "./log.server";
import { renderPage } from "~/http/render-page.server";

/** Sends every page as plain HTML: no page needs Remix in the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  headers.set("Content-Type", "text/html; charset=utf-8");
  return renderPage(request, status, headers, context);
}

export function handleError(error: unknown, { request }: { request: Request }) {
  // Neither an aborted request nor a status that a route throws is a failure of the server.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const requestId = request.headers.get("x-request-id");
  log.error({ requestId, path: new URL(request.url).pathname, err: error }, "route failed");
}
