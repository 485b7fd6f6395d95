import type { IncomingHttpHeaders } from "node:http";
import Stripe from "stripe";
import { newId } from "../new-id.ts";
import type { World } from "../world.ts";
import { endpoints } from "./endpoints.ts";
import { expand } from "./expand.ts";
import { invalid, StripeFailure, unauthorized } from "./failures.ts";
import { type FormFields, parseForm } from "./form.ts";
import type { Answer, Idempotency } from "./idempotency.ts";

export interface ApiCall {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ApiAnswer extends Answer {
  headers: Record<string, string>;
}

/** Answers one API call as Stripe does, including errors, request ids and idempotency keys. */
export function answerCall(world: World, idempotency: Idempotency, call: ApiCall): ApiAnswer {
  const requestId = newId("req", 14);
  const headers: Record<string, string> = {
    "request-id": requestId,
    "stripe-version": String(call.headers["stripe-version"] ?? Stripe.API_VERSION),
  };
  try {
    authorize(call.headers.authorization);
    const key = call.method === "POST" ? String(call.headers["idempotency-key"] ?? "") : "";
    if (!key) return { ...run(world, call, { id: requestId, idempotency_key: null }), headers };
    headers["idempotency-key"] = key;
    const request = `${call.url.pathname}?${call.body}`;
    const known = idempotency.recall(key, request, world.clock.now());
    if (known) return { ...known, headers: { ...headers, "idempotent-replayed": "true" } };
    const answer = run(world, call, { id: requestId, idempotency_key: key });
    if (isFinal(answer)) idempotency.remember(key, request, answer, world.clock.now());
    return { ...answer, headers };
  } catch (error) {
    return { ...failed(error), headers };
  }
}

/**
 * Returns false for a request that was refused before it changed anything. It may be sent again with
 * its key.
 */
function isFinal({ status }: Answer) {
  return status < 300 || status === 402;
}

function run(world: World, call: ApiCall, cause: World["cause"]): Answer {
  world.cause = cause;
  try {
    const path = call.url.pathname.replace(/\/$/, "");
    for (const { method, path: shape, run: answer } of endpoints) {
      const match = method === call.method && shape.exec(path);
      if (!match) continue;
      const { expand: paths = [], ...given } = paramsOf(call);
      const object = answer(world, match[1] ?? "", given);
      return {
        status: 200,
        body: expand(world, object, Array.isArray(paths) ? paths.map(String) : []),
      };
    }
    throw new StripeFailure(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${call.method}: ${path}), or one this stand-in does not play.`,
    });
  } catch (error) {
    return failed(error);
  } finally {
    world.cause = { id: null, idempotency_key: null };
  }
}

function paramsOf(call: ApiCall): FormFields {
  const isForm = (call.headers["content-type"] ?? "").startsWith(
    "application/x-www-form-urlencoded",
  );
  if (call.body && !isForm) throw invalid("The body must be form-encoded.");
  return { ...parseForm(call.url.search), ...parseForm(call.body) };
}

function authorize(header: string | undefined) {
  if (!header) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization " +
        "header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  const key = /^Bearer (.*)$/.exec(header)?.[1] ?? "";
  if (!/^[sr]k_test_\w+$/.test(key)) {
    throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}`);
  }
}

function failed(error: unknown): Answer {
  if (error instanceof StripeFailure) return { status: error.status, body: { error: error.body } };
  console.error("The Stripe stand-in failed:", error);
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: { error: { type: "api_error", message } } };
}
