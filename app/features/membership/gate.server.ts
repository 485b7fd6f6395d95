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
  type Grant,
  type LessonName,
} from "./access";
import { shop } from "./stripe.server";
import { rereadLapsed } from "./subscriptions.server";

interface GateArgs {
  request: Request;
  account: { id: string } | null;
  content: GatedContent;
  /** What the reader's visit says of their safety check, for someone who has none on an account. */
  safety?: SafetyResult | null;
  /** Whether the account has read a lesson, for content that comes after others. */
  hasRead?: (lessonId: string) => boolean;
  stripe?: Stripe | null;
}

/** All that a closed door tells, whoever stands before it. */
export interface ClosedDoor {
  reason: ClosedReason;
  title: string;
  /** The lessons that open it, when that is all it waits for. */
  readFirst?: LessonName[];
}

/** Returns when the reader may open the content; otherwise throws a 403 that says why not. */
export async function requireAccess(db: Db, args: GateArgs): Promise<void> {
  const { request, account, content, safety = null, hasRead, stripe = shop?.stripe } = args;
  const now = Date.now();
  // What is open to a stranger is open to everyone, and asks the database nothing.
  if (accessTo(content, null, null, now).open) return;

  const standing = account && (await standingOf(db, request, account.id));
  const reader = standing && { grants: standing.grants, hasRead };
  const access = accessTo(content, reader, standing?.safety ?? safety, now);
  if (access.open) return;
  const { reason } = access;
  if (account && stripe && reason === "membership" && (await reread(db, stripe, account.id, now))) {
    asked.delete(request);
    return requireAccess(db, args);
  }
  const door: ClosedDoor = { reason, title: content.title };
  if (reason === "read-first") door.readFirst = unreadOf(content, reader);
  throw data(door, { status: 403 });
}

// Before a door closes on someone whose renewal we have not heard of, Stripe is asked once.
async function reread(db: Db, stripe: Stripe, accountId: string, now: number) {
  try {
    return await rereadLapsed(db, stripe, accountId, now);
  } catch (error) {
    log.warn({ error: String(error) }, "a lapsed membership could not be read again");
    return false;
  }
}

export interface Standing {
  grants: Grant[];
  safety: SafetyResult | null;
}

const asked = new WeakMap<Request, { accountId: string; standing: Promise<Standing> }>();

/** The account's grants and safety result in one query, asked once however often a request needs them. */
export function standingOf(db: Db, request: Request, accountId: string) {
  const known = asked.get(request);
  if (known?.accountId === accountId) return known.standing;
  const standing = queryStanding(db, accountId);
  asked.set(request, { accountId, standing });
  return standing;
}

async function queryStanding(db: Db, accountId: string): Promise<Standing> {
  const rows = await db
    .selectFrom("account")
    .leftJoin("grant", "grant.account_id", "account.id")
    .leftJoin("safety_check", "safety_check.account_id", "account.id")
    .select(["grant.status", "grant.ends_at", "safety_check.result"])
    .where("account.id", "=", accountId)
    .execute();
  return {
    grants: rows.flatMap(({ status, ends_at }) => (status ? [{ status, ends_at }] : [])),
    safety: rows[0]?.result ?? null,
  };
}
