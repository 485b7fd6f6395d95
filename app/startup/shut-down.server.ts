import type { Server } from "node:http";
import { log } from "~/log.server";
import { stopBeingReady } from "./probes.server";

/** How long requests get to finish, in milliseconds. */
const longestWait = 13_000;

/**
 * On SIGTERM or SIGINT: takes no new requests, finishes the open ones, releases and exits with 0. A
 * second signal exits immediately.
 */
export function shutDownOnSignal(server: Server, release: () => Promise<void>) {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, "stopping");
    stopBeingReady();
    setTimeout(() => server.closeAllConnections(), longestWait).unref();
    server.close(() => void release().then(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
