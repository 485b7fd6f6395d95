import type { EntryContext } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { log } from "./log.server";
import { renderPage } from "~/http/render-page.server";

/** No page needs the framework in the browser, so every page is sent as plain HTML. */
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
  // A reader who left is not a failure, nor is an address that leads nowhere.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ path: new URL(request.url).pathname, err: error }, "route failed");
}
