import { createRequire } from "node:module";

// Loaded with the first password: the package is large, and most visitors only read.
const load = createRequire(import.meta.url);
const argon2 = () => load("@node-rs/argon2") as typeof import("@node-rs/argon2");

/** OWASP's first choice for argon2id, the package's default algorithm. A hash takes about 11 ms. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two of the four threads of Node's pool stay free for the database. */
const mostAtOnce = 2;
/** Beyond this queue an answer would come too late, and a flood would use up the memory. */
const mostWaiting = 64;

/** Thrown when the queue for hashing is full. Answer with 503. */
export class TooManyHashes extends Error {}

let underWay = 0;
let finished = 0;
const waiting: (() => void)[] = [];

/** How many hashes were computed so far. Tests compare the cost of two answers with it. */
export function hashesFinished() {
  return finished;
}

export function hashPassword(password: string) {
  return queued(() => argon2().hash(normalized(password), parameters));
}

/** Like `hashPassword`, but returns null when the queue is full. */
export async function hashUnlessBusy(password: string) {
  try {
    return await hashPassword(password);
  } catch (error) {
    if (error instanceof TooManyHashes) return null;
    throw error;
  }
}

export function verifyPassword(stored: string, password: string) {
  return queued(() => argon2().verify(stored, normalized(password)));
}

/** Whether a hash was made with other parameters than today's. */
export function isOutdated(stored: string) {
  const { memoryCost, timeCost, parallelism } = argon2().parseOptions(stored);
  return (
    memoryCost !== parameters.memoryCost ||
    timeCost !== parameters.timeCost ||
    parallelism !== parameters.parallelism
  );
}

// One keyboard types é as one character, another as two. Both must give the same hash.
function normalized(password: string) {
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
