import type { IncomingMessage } from "node:http";
import { stripeWebhookPath } from "./paths";
import { Refusal } from "./refusal";
import { isExactText } from "./request-body.server";

const methods = new Set(["GET", "HEAD", "POST"]);

/** Stripe posts here from its own servers; the signature stands in for the origin. */
const openToOtherOrigins = new Set([stripeWebhookPath]);

/**
 * Refuses what no route should have to think about: other methods, broken URLs, and changes asked
 * for by a page that is not ours. Returns the path.
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

/** Who is asking, as far as the network tells. A proxy's word counts only when it is ours. */
export function clientAddress(message: IncomingMessage, trustProxy: boolean) {
  const forwarded = message.headers["x-forwarded-for"];
  if (trustProxy && typeof forwarded === "string") {
    return forwarded.split(",").at(-1)?.trim() ?? "";
  }
  return message.socket.remoteAddress ?? "";
}
