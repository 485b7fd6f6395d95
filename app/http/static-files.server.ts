import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";
import type { Env } from "~/env.server";
import { day, second } from "~/time";

const yearInSeconds = (365 * day) / second;

/** Returns a middleware that serves a folder. Files under /build/ have a hash in their names. */
export function staticFiles(env: Pick<Env, "isDevelopment">, folder = "public") {
  const sendFile = sirv(folder, {
    dev: env.isDevelopment,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(nodeResponse, path) {
      const lasting = path.startsWith("/build/") && !env.isDevelopment;
      nodeResponse.setHeader(
        "Cache-Control",
        lasting ? `public, max-age=${yearInSeconds}, immutable` : "no-cache",
      );
      nodeResponse.setHeader("X-Content-Type-Options", "nosniff");
      nodeResponse.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    },
  });
  return (message: IncomingMessage, nodeResponse: ServerResponse, next: () => void) => {
    const isRead = message.method === "GET" || message.method === "HEAD";
    if (!isRead) return next();
    // sirv lists the files at the start. A file may disappear later, when a newer release is built.
    // Then this response ends. Without a listener, the error would end the server.
    nodeResponse.once("pipe", (file) => file.once("error", () => nodeResponse.destroy()));
    sendFile(message, nodeResponse, next);
  };
}
