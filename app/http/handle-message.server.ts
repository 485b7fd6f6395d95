import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createHeaders } from "@remix-run/node-fetch-server";
import type { Env } from "~/env.server";
import { log } from "~/log.server";
import { openAdmission, usualLimits } from "./admission.server";
import {
  clientAddress,
  clientNetwork,
  guardRequest,
  Refusal,
  refusalPage,
} from "./guard-request.server";
import { readBody } from "./request-body.server";
import { securityHeaders } from "./security-headers.server";
import { writeResponse } from "./write-response.server";

type HandleRequest = (request: Request) => Promise<Response>;

/** Returns a listener for Node's HTTP server that answers each message with the app's Response. */
export function messageHandler(env: Env, handleRequest: HandleRequest, limits = usualLimits) {
  const admission = openAdmission(limits);

  return async (message: IncomingMessage, nodeResponse: ServerResponse) => {
    const started = performance.now();
    const requestId = randomUUID().slice(-12);
    for (const [name, value] of Object.entries(securityHeaders(env))) {
      nodeResponse.setHeader(name, value);
    }
    try {
      const path = guardRequest(message, env.siteUrl);
      const client = clientAddress(message, env.trustProxy);
      const body = await receiveBody(message, path, () => admission.arrive(clientNetwork(client)));
      const leave = admission.work(path);
      try {
        const request = toRequest(message, nodeResponse, { env, client, body, requestId });
        await writeResponse(nodeResponse, await handleRequest(request));
      } finally {
        leave();
      }
    } catch (error) {
      refuse(nodeResponse, error, requestId);
    } finally {
      const [path] = (message.url ?? "").split("?", 1);
      const ms = Math.round(performance.now() - started);
      log.info(
        { requestId, method: message.method, path, status: nodeResponse.statusCode, ms },
        "request",
      );
    }
  };
}

/** The body of a form; null for other requests. Holds a place among those that are still arriving. */
async function receiveBody(message: IncomingMessage, path: string, arrive: () => () => void) {
  if (message.method !== "POST") return null;
  const arrived = arrive();
  try {
    return await readBody(message, path);
  } finally {
    arrived();
  }
}

interface Received {
  env: Env;
  client: string;
  body: Buffer<ArrayBuffer> | null;
  requestId: string;
}

function toRequest(
  message: IncomingMessage,
  nodeResponse: ServerResponse,
  { env, client, body, requestId }: Received,
) {
  const headers = createHeaders(message);
  // The host comes from the settings. The client could name any host.
  headers.set("host", new URL(env.siteUrl).host);
  // Browsers may send an empty form without a type, and then request.formData() would fail.
  if (body?.length === 0) headers.set("content-type", "application/x-www-form-urlencoded");
  headers.set("x-client-address", client);
  headers.set("x-request-id", requestId);
  const gone = new AbortController();
  nodeResponse.once("close", () => {
    if (!nodeResponse.writableFinished) gone.abort();
  });
  return new Request(new URL(message.url ?? "/", env.siteUrl), {
    method: message.method ?? "GET",
    headers,
    body,
    signal: gone.signal,
  });
}

function refuse(nodeResponse: ServerResponse, error: unknown, requestId: string) {
  if (nodeResponse.headersSent || nodeResponse.destroyed) {
    nodeResponse.destroy();
    return;
  }
  if (!(error instanceof Refusal)) log.error({ requestId, err: error }, "request failed");
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, `Something broke on our side. If you tell us about it, say ${requestId}.`);
  nodeResponse.writeHead(refusal.status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...refusal.headers,
  });
  nodeResponse.end(refusalPage(refusal));
}
