import { setTimeout as pause } from "node:timers/promises";
import { isUnavailable } from "#db/unavailable";
import { log } from "~/log.server";

const underWay = new Set<Promise<void>>();

/** Lets work finish after the response. A failure is logged under `what`. */
export function inBackground(what: string, work: Promise<unknown>) {
  const done = work
    .then(() => {})
    .catch((error) => {
      if (isUnavailable(error)) log.warn({ error: String(error) }, `${what} failed`);
      else log.error({ err: error }, `${what} failed`);
    })
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Resolves when all background work is done. */
export async function backgroundSettled() {
  await Promise.all(underWay);
}

/** How long a page waits for a write that it can do without, in milliseconds. */
const usualPatience = 400;

/**
 * Does a write that the page can do without. Returns when it is done or has failed, and after a moment
 * if it takes longer: a locked or full database must not close a page.
 */
export async function attemptWrite(
  what: string,
  write: Promise<unknown>,
  patience = usualPatience,
) {
  inBackground(what, write);
  const stop = new AbortController();
  const settled = write.then(
    () => {},
    () => {},
  );
  const waited = pause(patience, null, { signal: stop.signal }).catch(() => {});
  await Promise.race([settled, waited]);
  stop.abort();
}
