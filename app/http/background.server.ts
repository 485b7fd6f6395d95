import { log } from "~/log.server";

const underWay = new Set<Promise<void>>();

/** Lets work finish after the response. A failure is logged under `what`. */
export function inBackground(what: string, work: Promise<unknown>) {
  const done = work
    .then(() => {})
    .catch((error) => log.error({ err: error }, `${what} failed`))
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Resolves when all background work is done. */
export async function backgroundSettled() {
  await Promise.all(underWay);
}
