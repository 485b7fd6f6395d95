import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { isSchemaCurrent } from "#db/migrate";
import { writeGuardOf } from "#db/write-guard";
import { writeState } from "#db/site-state";
import { db } from "~/db.server";
import { wasDiskJustFull } from "~/http/while-unavailable.server";
import { second } from "~/time";

let isStopping = false;

/** Makes /readyz answer 503 from now on. */
export function stopBeingReady() {
  isStopping = true;
}

/**
 * Answers /healthz (the process runs) and /readyz (it can show pages and save). Returns false for other paths.
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
  if (isStopping || wasDiskJustFull()) return false;
  return checkDatabase().catch(() => false);
}

/** How long an answer of the database counts, in milliseconds. */
const checkLasts = second;
/** A database that takes longer than this does not answer in time for a reader, in milliseconds. */
const longestCheck = 3 * second;

let isChecking = false;
let checkedAt = -Infinity;
let check: Promise<boolean> = Promise.resolve(false);

/**
 * Whether pages can be read and, unless the site is in read-only mode, saved. However many ask, the
 * database is asked once a second. A check that is still waiting for a lock is not joined by another.
 */
async function checkDatabase() {
  if (!isChecking && performance.now() - checkedAt > checkLasts) {
    isChecking = true;
    checkedAt = performance.now();
    check = isSchemaCurrent(db).then(
      async (isCurrent) => isCurrent && (writeGuardOf(db).isReadOnly || (await canWrite())),
    );
    check
      .catch(() => {})
      .finally(() => {
        isChecking = false;
        checkedAt = performance.now();
      });
  }
  const late = pause(longestCheck, false, { ref: false });
  return Promise.race([check, late]);
}

async function canWrite() {
  await writeState(db, "write-check", "ok", Date.now());
  return true;
}

function respond(nodeResponse: ServerResponse, status: 200 | 503) {
  nodeResponse.writeHead(status, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
  nodeResponse.end(status === 200 ? "ok" : "not ready");
}
