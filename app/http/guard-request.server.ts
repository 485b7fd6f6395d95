import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import { crisisPath, homePath, remindersOffRoute, stripeWebhookPath } from "./paths";

/** Thrown to refuse a request before it reaches a route. `message` tells the reader what to do. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, advice: string, headers: Record<string, string> = {}) {
    super(advice);
    this.status = status;
    this.headers = headers;
  }
}

/** A page without styles or scripts, so it can be sent when nothing else works. */
export function refusalPage({ status, message }: { status: number; message: string }) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${status} – Notes</title><main><h1>That did not work</h1><p>${message}</p><p><a href="${homePath}">Back to the start</a> · <a href="${crisisPath}">Crisis numbers</a></p></main></html>`;
}

const methods = new Set(["GET", "HEAD", "POST"]);

/**
 * Stripe posts here from its own servers, and a mail program when its owner unsubscribes. The routes check
 * a signature or a token instead of the origin.
 */
const openToOtherOrigins = new Set([stripeWebhookPath, remindersOffRoute]);

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
  // Parsing reads "\" as "/" and drops tabs, so "/\host" and "/\t/host" would name another host.
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path) || !isExactText(message.url ?? "/")) {
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

// A privacy setting or an add-on can make the origin of our own page opaque ("null").
function isOwnPage({ headers }: IncomingMessage, siteUrl: string) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const { origin = "null" } = headers;
  return origin === "null" ? site === "same-origin" : origin === siteUrl;
}

/** Whether percent-encoded text decodes to valid UTF-8 without NUL. */
export function isExactText(encoded: string) {
  try {
    return !decodeURIComponent(encoded).includes("\0") && isAscii(encoded);
  } catch {
    return false;
  }
}

function isAscii(text: string) {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 126) return false;
  }
  return true;
}

/** The client's IP address. `X-Forwarded-For` counts only when the proxy is trusted. */
export function clientAddress(message: IncomingMessage, trustProxy: boolean) {
  const forwarded = message.headers["x-forwarded-for"];
  if (trustProxy && typeof forwarded === "string") {
    return withoutPort(forwarded.split(",").at(-1)?.trim() ?? "");
  }
  return message.socket.remoteAddress ?? "";
}

/** Some proxies add a port, which changes with each connection: "203.0.113.9:4711", "[2001:db8::1]:4711". */
function withoutPort(address: string) {
  return address.replace(/^\[([^\]]*)\](?::\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
}

/** The address, or the /64 network of an IPv6 address. */
export function clientNetwork(address: string) {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(mapped) ? networkOf(mapped) : mapped;
}

// A household or a server can use any address of its /64, so the /64 counts as one client.
function networkOf(address: string) {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const groups = [
    ...left,
    ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"),
    ...right,
  ];
  return groups.slice(0, 4).join(":").toLowerCase();
}
