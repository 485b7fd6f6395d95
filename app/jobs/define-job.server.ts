import type { z } from "zod";
import type { Db } from "#db/database";
import { addJob } from "#db/jobs";

export interface JobRun {
  /** The same on every try of one job: give it to whoever must not do the work twice. */
  id: string;
  now: number;
}

interface JobRules<Payload> {
  name: string;
  payload: z.ZodType<Payload>;
  /**
   * "database": `run` gets the transaction that also ends the job, so its effect happens exactly once.
   * "outside": `run` may be tried again after it has worked, so it must do no harm the second time.
   */
  effect: "database" | "outside";
  run: (db: Db, payload: Payload, job: JobRun) => Promise<void>;
  /** How often it is tried before it is given up; ten times unless said otherwise. */
  tries?: number;
  /** For work that comes back: how long after one run the next is due, in ms. */
  every?: number;
}

export interface Job {
  name: string;
  effect: "database" | "outside";
  tries: number;
  every: number | null;
  /** Throws when the JSON is not a payload of this job. */
  run: (db: Db, json: string, job: JobRun) => Promise<void>;
}

/**
 * Thrown by `run` when no later try can succeed. The job is dead at once. The name must say why without
 * any content, such as "MailTooLate": the job list shows it.
 */
export class GiveUp extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

interface AddOptions {
  /** Chosen by the caller where something else is made from the id. */
  id?: string;
  /** A second job with this key is not added. */
  key?: string;
  /** Erasing this account drops the job. */
  accountId?: string;
  /** Ms since 1970; now unless said otherwise. */
  runAt?: number;
}

/**
 * Describes a kind of background work. `add` writes a job in the caller's transaction: the work is
 * done if, and only if, that commits. A job whose key waits already is not added.
 */
export function defineJob<Payload>(rules: JobRules<Payload>) {
  const { name, effect, tries = 10, every = null } = rules;
  return {
    name,
    effect,
    tries,
    every,
    run: (db: Db, json: string, job: JobRun) =>
      rules.run(db, rules.payload.parse(JSON.parse(json)), job),
    async add(
      db: Db,
      payload: Payload,
      { id, key, accountId, runAt }: AddOptions = {},
      now = Date.now(),
    ) {
      const json = JSON.stringify(payload);
      await addJob(db, { id, name, payload: json, key, accountId, runAt: runAt ?? now }, now);
      wakeRunners();
    },
  };
}

const listeners = new Set<() => void>();

/**
 * Calls `listener` when this process adds a job, so that a runner need not wait for its next look.
 * Returns what ends that.
 */
export function onJobAdded(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function wakeRunners() {
  for (const wake of listeners) wake();
}
