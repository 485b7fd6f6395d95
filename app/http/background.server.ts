import { log } from "~/log.server";

const underWay = new Set<Promise<void>>();

/** Does work that no answer may wait for. A failure is logged; nobody is left to tell. */
export function inBackground(what: string, work: Promise<unknown>) {
  const done = work
    .then(() => {})
    .catch((error) => log.error({ err: error }, `${what} failed`))
    .finally(() => underWay.delete(done));
  underWay.add(done);
}

/** Settles when all of it is done. */
export async function backgroundSettled() {
  await Promise.all(underWay);
}
