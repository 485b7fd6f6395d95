import { data } from "@remix-run/node";
import type Stripe from "stripe";
import type { Db } from "#db/database";
import type { SafetyResult } from "~/features/safety/safety-check";
import { log } from "~/log.server";
import {
  accessTo,
  unreadOf,
  type ClosedReason,
  type GatedContent,
  type LessonName,
  type Standing,
} from "./access";
import { listGrants } from "./grants.server";
import { shop } from "./stripe/stripe.server";
import { saveLapsedSubscriptions } from "./stripe/subscriptions.server";

interface GateArgs {
  /** The account with its grants and safety result, loaded for this request; null for a visitor. */
  account: { id: string; standing: Standing } | null;
  content: GatedContent;
  /** The safety result of this visit, for a reader whose account has none. */
  safety?: SafetyResult | null;
  /** Whether the account has read a lesson, for content that comes after others. */
  hasRead?: (lessonId: string) => boolean;
}

/** All that a closed door tells, whoever stands before it. */
export interface AccessDenied {
  reason: ClosedReason;
  title: string;
  /** The lessons that open it, when that is all it waits for. */
  readFirst?: LessonName[];
  /** Where to read on without a membership, when one would open it. */
  nextFree?: LessonName;
}

/** Throws a 403 that says why the reader may not open the content. It reads and writes nothing. */
export function requireAccess(args: GateArgs): void {
  const { account, content, hasRead } = args;
  const access = accessNow(args, Date.now());
  if (access.open) return;
  const { reason } = access;
  const door: AccessDenied = { reason, title: content.title };
  if (reason === "read-first") door.readFirst = unreadOf(content, readerOf(account, hasRead));
  const isForMembers = reason === "sign-in" || reason === "membership";
  if (isForMembers && content.nextFree) door.nextFree = content.nextFree;
  throw data(door, { status: 403 });
}

/**
 * Asks Stripe, and saves what it says, when only a lapsed subscription keeps this account out: a
 * renewal may have been paid without our hearing of it. Returns the arguments for `requireAccess`,
 * with the account's grants as they are now.
 */
export async function renewLapsed(db: Db, args: GateArgs, stripe?: Stripe): Promise<GateArgs> {
  const { account } = args;
  const now = Date.now();
  const access = accessNow(args, now);
  if (!account || access.open || access.reason !== "membership") return args;
  if (!(await saveLapsed(db, stripe ?? shop?.stripe, account.id, now))) return args;
  const standing = { ...account.standing, grants: await listGrants(db, account.id) };
  return { ...args, account: { ...account, standing } };
}

function accessNow({ account, content, safety = null, hasRead }: GateArgs, now: number) {
  return accessTo(content, readerOf(account, hasRead), account?.standing.safety ?? safety, now);
}

function readerOf(account: GateArgs["account"], hasRead: GateArgs["hasRead"]) {
  return account && { grants: account.standing.grants, hasRead };
}

/** True when the grants may have changed. A payment service that does not answer changes nothing. */
async function saveLapsed(db: Db, stripe: Stripe | undefined, accountId: string, now: number) {
  if (!stripe) return false;
  try {
    return await saveLapsedSubscriptions(db, stripe, accountId, now);
  } catch (error) {
    log.warn({ error: String(error) }, "a lapsed membership could not be read again");
    return false;
  }
}
