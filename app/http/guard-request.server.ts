import type { IncomingMessage } from "node:http";
import { stripeWebhookPath } from "./paths";
import { Refusal } from "./refusal";
import { isExactText } from "./request-body.server";

const methods = new Set(["GET", "HEAD", "POST"]);

/** Stripe posts here from its own servers. The route checks Stripe's signature instead of the origin. */
const openToOtherOrigins = new Set([stripeWebhookPath]);

/**
 * Returns the path of the request. Throws a Refusal for a method other than GET, HEAD and POST, for a
 * malformed URL, and for a POST that a page of another site sent.
 */
export function guardRequest(message: IncomingMessage, siteUrl: string) {
  const method = message.method ?? "GET";
  if (!methods.has(method)) {
    throw new Refusal(405, "That cannot be done here.", { Allow: [...methods].join(", ") });
  }
  const [path = "/"] = (message.url ?? "/").split("?", 1);
  if (!path.startsWith("/") || path.startsWith("//") || !isExactText(message.url ?? "/")) {
    throw new Refusal(400, "That address cannot be read. Check it for stray % signs.");
  }
  if (method === "POST" && !openToOtherOrigins.has(path) && !isOwnPage(message, siteUrl)) {
    throw new Refusal(
      403,
      `That form did not come from a page of this site. Open ${siteUrl} and try again there.`,
    );
  }
  return path;
}

function isOwnPage({ headers }: IncomingMessage, siteUrl: string) {
  if (headers.origin !== undefined) return headers.origin === siteUrl;
  return headers["sec-fetch-site"] === "same-origin";
}

/** The client's IP address. `X-Forwarded-For` counts only when the proxy is trusted. */
export function clientAddress(message: IncomingMessage, trustProxy: boolean) {
  const forwarded = message.headers["x-forwarded-for"];
  if (trustProxy && typeof forwarded === "string") {
    return forwarded.split(",").at(-1)?.trim() ?? "";
  }
  return message.socket.remoteAddress ?? "";
}
