import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../http.ts";
import { answerCall } from "./api/answer.ts";
import { createIdempotency } from "./api/idempotency.ts";
import { passTime } from "./billing/due.ts";
import { answerControl, type Controls } from "./control.ts";
import { answerPage } from "./pages/pages.ts";
import type { World } from "./world.ts";

/** The ways in which the API can fail. */
export type Trouble = "down" | "rate-limited" | "hanging" | "cutting";

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers every request to the API, the hosted pages and the controls of this stand-in. */
export function createAnswerer(world: World, controls: Controls) {
  const idempotency = createIdempotency();

  async function reply(request: IncomingMessage): Promise<Reply | null> {
    const url = new URL(request.url ?? "/", world.url);
    const method = request.method ?? "GET";
    const body = await readBody(request);
    if (url.pathname.startsWith("/_control/")) return answerControl(controls, method, url, body);
    passTime(world, world.clock.now());
    if (!url.pathname.startsWith("/v1/")) {
      return answerPage(world, url, method === "POST" ? new URLSearchParams(body) : null);
    }
    if (controls.trouble) return troubled(request, controls.trouble);
    const answer = answerCall(world, idempotency, { method, url, headers: request.headers, body });
    return {
      status: answer.status,
      headers: { ...answer.headers, "Content-Type": "application/json" },
      body: JSON.stringify(answer.body, null, 2),
    };
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    reply(request)
      .then((answer) => {
        if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
      })
      .catch((error: unknown) => {
        console.error("The Stripe stand-in failed:", error);
        response.writeHead(500, { "Content-Type": "text/plain" }).end(String(error));
      });
  };
}

/** Returns the response of a failing API. Null means that the caller gets no response. */
function troubled(request: IncomingMessage, trouble: Trouble): Reply | null {
  const headers = { "Content-Type": "application/json" };
  switch (trouble) {
    case "down": {
      const error = { type: "api_error", message: "Something went wrong on Stripe’s end." };
      return { status: 503, headers, body: JSON.stringify({ error }) };
    }
    case "rate-limited": {
      const error = {
        type: "invalid_request_error",
        code: "rate_limit",
        message: "Too many requests were made too quickly.",
      };
      return { status: 429, headers, body: JSON.stringify({ error }) };
    }
    case "cutting":
      request.socket.destroy();
      return null;
    case "hanging":
      return null;
  }
}
