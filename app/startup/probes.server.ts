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
export function answerProbe(message: IncomingMessage, answer: ServerResponse) {
  if (message.url === "/healthz") {
    respond(answer, 200);
    return true;
  }
  if (message.url === "/readyz") {
    void isReady().then((ready) => respond(answer, ready ? 200 : 503));
    return true;
  }
  return false;
}

async function isReady() {
  if (isStopping) return false;
  return isSchemaCurrent(db).catch(() => false);
}

function respond(answer: ServerResponse, status: 200 | 503) {
  answer.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  answer.end(status === 200 ? "ok" : "not ready");
}
