import type { IncomingMessage } from "node:http";
import { isExactText, Refusal } from "./guard-request.server";
import { leavePath, stripeWebhookPath } from "./paths";

const kilobyte = 1024;
const maxFields = 1000;

/** Paths that accept larger bodies than a form's, in bytes. */
const limits: Record<string, number> = {
  [stripeWebhookPath]: 1024 * kilobyte,
};
const formLimit = 64 * kilobyte;

/** The body of a browser's ping is the word PING. Leaving reads no body. */
const readsNoForm = (path: string) => path in limits || path === leavePath;

/**
 * Reads the whole body into memory. Throws a Refusal as soon as it is too long, and if it is not a form
 * or holds characters that could not be stored exactly.
 */
export async function readBody(message: IncomingMessage, path: string) {
  const limit = limits[path] ?? formLimit;
  if (Number(message.headers["content-length"] ?? 0) > limit) throw tooLong(limit);

  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLong(limit);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  if (!readsNoForm(path)) checkForm(body, message.headers["content-type"] ?? "");
  return body;
}

function tooLong(limit: number) {
  return new Refusal(
    413,
    `What you sent is too long: ${limit / kilobyte} kB is the most. Go back, shorten it, and send it again.`,
    { Connection: "close" },
  );
}

function checkForm(body: Buffer, contentType: string) {
  if (body.length === 0) return;
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    throw new Refusal(415, "Only forms can be sent here. Go back and use the form on the page.");
  }
  const text = body.toString("latin1");
  if (text.split("&").length > maxFields) {
    throw new Refusal(400, "That form has too many fields. Go back and send it again.");
  }
  // A URL decoder would replace invalid characters without an error, so such a form is refused.
  if (!isExactText(text.replaceAll("+", " "))) {
    throw new Refusal(
      400,
      "Some characters in that form cannot be read. Go back and type them again.",
    );
  }
}
