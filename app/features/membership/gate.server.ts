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
import { grantsOf } from "./grants.server";
import { shop } from "./stripe.server";
import { rereadLapsed } from "./subscriptions.server";

interface GateArgs {
  /** With its standing as it was read for this very request. */
  account: { id: string; standing: Standing } | null;
  content: GatedContent;
  /** What the reader's visit says of their safety check, for someone who has none on an account. */
  safety?: SafetyResult | null;
  /** Whether the account has read a lesson, for content that comes after others. */
  hasRead?: (lessonId: string) => boolean;
  stripe?: Stripe;
}

/** All that a closed door tells, whoever stands before it. */
export interface ClosedDoor {
  reason: ClosedReason;
  title: string;
  /** The lessons that open it, when that is all it waits for. */
  readFirst?: LessonName[];
  /** Where to read on without a membership, when one would open it. */
  nextFree?: LessonName;
}

/** Returns when the reader may open the content; otherwise throws a 403 that says why not. */
export async function requireAccess(db: Db, args: GateArgs): Promise<void> {
  const { account, content, safety = null, hasRead } = args;
  const now = Date.now();
  const reader = account && { grants: account.standing.grants, hasRead };
  const access = accessTo(content, reader, account?.standing.safety ?? safety, now);
  if (access.open) return;
  const { reason } = access;
  if (account && reason === "membership" && (await reread(db, args.stripe, account.id, now))) {
    const standing = { ...account.standing, grants: await grantsOf(db, account.id) };
    return requireAccess(db, { ...args, account: { ...account, standing } });
  }
  const door: ClosedDoor = { reason, title: content.title };
  if (reason === "read-first") door.readFirst = unreadOf(content, reader);
  const isForMembers = reason === "sign-in" || reason === "membership";
  if (isForMembers && content.nextFree) door.nextFree = content.nextFree;
  throw data(door, { status: 403 });
}

// Before a door closes on someone whose renewal we have not heard of, Stripe is asked once.
async function reread(db: Db, given: GateArgs["stripe"], accountId: string, now: number) {
  const stripe = given ?? shop?.stripe;
  if (!stripe) return false;
  try {
    return await rereadLapsed(db, stripe, accountId, now);
  } catch (error) {
    log.warn({ error: String(error) }, "a lapsed membership could not be read again");
    return false;
  }
}
