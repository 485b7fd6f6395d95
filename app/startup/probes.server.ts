import type { IncomingMessage, ServerResponse } from "node:http";
import { isSchemaCurrent } from "#db/migrate";
import { db } from "~/db.server";

let isStopping = false;

/** From now on this server says that it takes no new work. */
export function stopBeingReady() {
  isStopping = true;
}

/** Answers /healthz (the process lives) and /readyz (it can serve); says nothing about versions. */
export function answerProbe(message: IncomingMessage, answer: ServerResponse) {
  if (message.url === "/healthz") {
    say(answer, 200);
    return true;
  }
  if (message.url === "/readyz") {
    void isReady().then((ready) => say(answer, ready ? 200 : 503));
    return true;
  }
  return false;
}

async function isReady() {
  if (isStopping) return false;
  return isSchemaCurrent(db).catch(() => false);
}

function say(answer: ServerResponse, status: 200 | 503) {
  answer.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  answer.end(status === 200 ? "ok" : "not ready");
}
