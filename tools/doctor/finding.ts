import type { Env } from "../../app/env.server.ts";
import type { Db } from "#db/database";
import type Stripe from "stripe";

/** What a check found. Its advice says what to do; whatever is well needs none. */
export type Finding =
  { level: "well"; what: string } | { level: "warning" | "problem"; what: string; advice: string };

/** The installation that is examined. */
export interface Installation {
  env: Env;
  /** Null if the database could not be opened. The checks that need it are left out then. */
  db: Db | null;
  /** Null on a site without payments. */
  stripe: Stripe | null;
  /** The folder of the backups; null if the operator did not name it. */
  backups: string | null;
  /** The folder of this release. */
  folder: string;
  now: number;
}

export interface Check {
  /** Fits into "The doctor could not examine …". */
  name: string;
  examine(installation: Installation): Promise<Finding[]>;
}

export function well(what: string): Finding {
  return { level: "well", what };
}

export function warning(what: string, advice: string): Finding {
  return { level: "warning", what, advice };
}

export function problem(what: string, advice: string): Finding {
  return { level: "problem", what, advice };
}

/** What went wrong, in one line. Network errors of fetch hide it in their cause. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message === "fetch failed" && error.cause) return messageOf(error.cause);
  const text = error.message || ("code" in error ? String(error.code) : error.name);
  return text.split("\n", 1)[0]!;
}
