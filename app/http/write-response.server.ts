import type { ServerResponse } from "node:http";
import { sendResponse } from "@remix-run/node-fetch-server";

/** A Response whose body is a buffer. The server sends it without the cost of a stream. */
export class WholePage extends Response {
  readonly whole: Buffer;

  constructor(whole: Buffer, init: ResponseInit) {
    super(null, init);
    this.whole = whole;
  }
}

export async function writeResponse(nodeResponse: ServerResponse, response: Response) {
  // A proxy must not cache a response that may depend on the account.
  if (!response.headers.has("Cache-Control")) {
    response.headers.set("Cache-Control", "private, no-store");
  }
  if (response instanceof WholePage) sendWhole(nodeResponse, response);
  else await sendResponse(nodeResponse, response);
}

function sendWhole(nodeResponse: ServerResponse, { status, headers, whole }: WholePage) {
  nodeResponse.statusCode = status;
  nodeResponse.setHeaders(headers);
  nodeResponse.setHeader("Content-Length", whole.length);
  nodeResponse.end(whole);
}
