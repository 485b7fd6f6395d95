import { createRequire } from "node:module";

// Loaded with the first password: reading takes none, and it is large.
const load = createRequire(import.meta.url);
const argon2 = () => load("@node-rs/argon2") as typeof import("@node-rs/argon2");

/** OWASP's and ASVS's first choice for argon2id, which is what this package makes. About 11 ms. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Two at once keep two threads of Node's pool free for the database. Whoever would be the 65th to
 * wait is turned away: their answer would come too late, and a flood must not eat the memory.
 */
const mostAtOnce = 2;
const mostWaiting = 64;

/** Thrown instead of hashing when too many are waiting already. Answer 503. */
export class TooManyHashes extends Error {}

let underWay = 0;
let finished = 0;
const waiting: (() => void)[] = [];

/** How many hashes were computed so far: what an answer costs, free of the clock's noise. */
export function hashesFinished() {
  return finished;
}

export function hashPassword(password: string) {
  return queued(() => argon2().hash(sameForm(password), parameters));
}

/** The same, or null when too many are waiting. */
export async function hashUnlessBusy(password: string) {
  try {
    return await hashPassword(password);
  } catch (error) {
    if (error instanceof TooManyHashes) return null;
    throw error;
  }
}

export function verifyPassword(stored: string, password: string) {
  return queued(() => argon2().verify(stored, sameForm(password)));
}

/** Whether a hash was made with other parameters than we use now. */
export function isOutdated(stored: string) {
  const { memoryCost, timeCost, parallelism } = argon2().parseOptions(stored);
  return (
    memoryCost !== parameters.memoryCost ||
    timeCost !== parameters.timeCost ||
    parallelism !== parameters.parallelism
  );
}

// One keyboard writes é as one character, another as two. They are the same password.
function sameForm(password: string) {
  return password.normalize("NFC");
}

async function queued<Result>(work: () => Promise<Result>) {
  if (underWay >= mostAtOnce) {
    if (waiting.length >= mostWaiting) throw new TooManyHashes();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    underWay += 1;
  }
  try {
    return await work();
  } finally {
    finished += 1;
    const next = waiting.shift();
    if (next) next();
    else underWay -= 1;
  }
}
