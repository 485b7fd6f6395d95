import type { IncomingMessage, ServerResponse } from "node:http";
import { isSchemaCurrent } from "#db/migrate";
import { db } from "~/db.server";

let isStopping = false;

/** Makes /readyz answer 503 from now on. */
export function stopBeingReady() {
  isStopping = true;
}

/**
 * Answers /healthz (the process runs) and /readyz (it can serve pages). Returns false for other paths.
 * The answers reveal no version.
 */
export function handleProbe(message: IncomingMessage, nodeResponse: ServerResponse) {
  if (message.url === "/healthz") {
    respond(nodeResponse, 200);
    return true;
  }
  if (message.url === "/readyz") {
    void isReady().then((ready) => respond(nodeResponse, ready ? 200 : 503));
    return true;
  }
  return false;
}

async function isReady() {
  if (isStopping) return false;
  return isSchemaCurrent(db).catch(() => false);
}

function respond(nodeResponse: ServerResponse, status: 200 | 503) {
  nodeResponse.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  nodeResponse.end(status === 200 ? "ok" : "not ready");
}
