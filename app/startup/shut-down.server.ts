import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as SocketServer } from "node:net";
import { log } from "~/log.server";
import { stopBeingReady } from "./probes.server";

/** How long requests get to finish, in milliseconds. */
const longestWait = 13_000;
/** How long a keep-alive connection stays open for a request that is on its way, in milliseconds. */
const lastRequests = 1_000;

/**
 * On SIGTERM or SIGINT: takes no new connections, answers every request that is under way or on its
 * way over a keep-alive connection, closes each connection with its answer, releases and exits with 0. A
 * second signal exits immediately.
 */
export function shutDownOnSignal(server: Server, release: () => Promise<void>) {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  // Before the app's own listener, so that no answer has begun.
  server.prependListener("request", (_: IncomingMessage, nodeResponse: ServerResponse) => {
    if (isStopping) nodeResponse.shouldKeepAlive = false;
    open.add(nodeResponse);
    nodeResponse.once("close", () => open.delete(nodeResponse));
  });

  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, "stopping");
    stopBeingReady();
    for (const nodeResponse of open) {
      if (!nodeResponse.headersSent) nodeResponse.shouldKeepAlive = false;
    }
    // The HTTP server's own `close` would cut the connections that carry no request at this moment,
    // although one may be on its way.
    SocketServer.prototype.close.call(server, () => void release().then(() => process.exit(0)));
    setTimeout(() => {
      server.closeIdleConnections();
      // A connection becomes idle once its last answer has left, also one that began before the signal.
      setInterval(() => server.closeIdleConnections(), 100).unref();
    }, lastRequests).unref();
    setTimeout(() => server.closeAllConnections(), longestWait).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
