import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createHeaders, sendResponse } from "@remix-run/node-fetch-server";
import type { Env } from "~/env.server";
import { log } from "~/log.server";
import { clientAddress, guardRequest } from "./guard-request.server";
import { Refusal, refusalPage } from "./refusal";
import { readBody } from "./request-body.server";
import { securityHeaders } from "./security-headers.server";
import { WholePage } from "./whole-page.server";

const mostAtOnce = 250;

type HandleRequest = (request: Request) => Promise<Response>;

/** Turns one HTTP message into a Request for the app, and the app's Response into an answer. */
export function messageHandler(env: Env, handleRequest: HandleRequest) {
  let underWay = 0;

  return async (message: IncomingMessage, answer: ServerResponse) => {
    const started = performance.now();
    const requestId = randomUUID().slice(-12);
    for (const [name, value] of Object.entries(securityHeaders(env))) {
      answer.setHeader(name, value);
    }
    underWay += 1;
    try {
      if (underWay > mostAtOnce) {
        throw new Refusal(503, "Too many people are here right now. Try again in a moment.", {
          "Retry-After": "5",
        });
      }
      const request = await toRequest(message, answer, env);
      await send(answer, await handleRequest(request));
    } catch (error) {
      refuse(answer, error, requestId);
    } finally {
      underWay -= 1;
      const [path] = (message.url ?? "").split("?", 1);
      const ms = Math.round(performance.now() - started);
      log.info(
        { requestId, method: message.method, path, status: answer.statusCode, ms },
        "request",
      );
    }
  };
}

async function toRequest(message: IncomingMessage, answer: ServerResponse, env: Env) {
  const path = guardRequest(message, env.siteUrl);
  const hasBody = message.method === "POST";
  const body = hasBody ? await readBody(message, path) : null;

  const headers = createHeaders(message);
  // Whatever host the client named, we are the one we say we are.
  headers.set("host", new URL(env.siteUrl).host);
  // An empty form may come without a type, and then nobody could read it as the form it is.
  if (body?.length === 0) headers.set("content-type", "application/x-www-form-urlencoded");
  headers.set("x-client-address", clientAddress(message, env.trustProxy));
  const stopped = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) stopped.abort();
  });
  return new Request(new URL(message.url ?? "/", env.siteUrl), {
    method: message.method ?? "GET",
    headers,
    body,
    signal: stopped.signal,
  });
}

async function send(answer: ServerResponse, response: Response) {
  // Nothing that depends on who asks may be kept by anyone on the way.
  if (!response.headers.has("Cache-Control")) {
    response.headers.set("Cache-Control", "private, no-store");
  }
  if (response instanceof WholePage) sendWhole(answer, response);
  else await sendResponse(answer, response);
}

function sendWhole(answer: ServerResponse, { status, headers, whole }: WholePage) {
  answer.statusCode = status;
  answer.setHeaders(headers);
  answer.setHeader("Content-Length", whole.length);
  answer.end(whole);
}

function refuse(answer: ServerResponse, error: unknown, requestId: string) {
  if (answer.headersSent || answer.destroyed) {
    answer.destroy();
    return;
  }
  if (!(error instanceof Refusal)) log.error({ requestId, err: error }, "request failed");
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(500, `Something broke on our side. If you tell us about it, say ${requestId}.`);
  answer.writeHead(refusal.status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    ...refusal.headers,
  });
  answer.end(refusalPage(refusal));
}
