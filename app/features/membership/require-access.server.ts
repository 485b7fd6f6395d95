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
  /** The safety result of this visit, for a viewer whose account has none. */
  safety?: SafetyResult | null;
  /** Whether the account has read a lesson, for content that comes after others. */
  hasRead?: (lessonId: string) => boolean;
}

/** What the 403 page shows. It must hold nothing but the title and the reason: strangers see it too. */
export interface AccessDenied {
  reason: ClosedReason;
  title: string;
  /** The lessons that open the content, if reading them is all that is missing. */
  readFirst?: LessonName[];
  /** Whether a failed payment is all that keeps this viewer out. */
  isUnpaid?: true;
  /** The next free lesson, if a membership would open the content. */
  nextFree?: LessonName;
}

/** Throws a 403 that says why the viewer may not open the content. It reads and writes nothing. */
export function requireAccess(args: GateArgs): void {
  const access = accessNow(args, Date.now());
  if (!access.open) throw refusal(args, access.reason);
}

/**
 * The same, but lets a viewer in to the part on leaving an argument, where the content has one. Then
 * `closed` says why the rest is closed.
 */
export function requireAccessInPart(args: GateArgs) {
  const access = accessNow(args, Date.now());
  if (access.open) return { closed: null, isAdvocateFirst: access.isAdvocateFirst };
  if (!access.isWayOutOpen) throw refusal(args, access.reason);
  return { closed: access.reason, isAdvocateFirst: false };
}

function refusal({ account, content, hasRead }: GateArgs, reason: ClosedReason) {
  const denied: AccessDenied = { reason, title: content.title };
  if (reason === "read-first") denied.readFirst = unreadOf(content, viewerOf(account, hasRead));
  const isPastDue = account?.standing.grants.some(({ status }) => status === "past_due");
  if (reason === "membership" && isPastDue) denied.isUnpaid = true;
  const isForMembers = reason === "sign-in" || reason === "membership";
  if (isForMembers && content.nextFree) denied.nextFree = content.nextFree;
  return data(denied, { status: 403 });
}

/**
 * If only a lapsed subscription keeps this account out, asks Stripe and saves the answer: the webhook
 * of a paid renewal may have been lost. Returns the arguments for `requireAccess` with the account's
 * current grants.
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
  return accessTo(content, viewerOf(account, hasRead), account?.standing.safety ?? safety, now);
}

function viewerOf(account: GateArgs["account"], hasRead: GateArgs["hasRead"]) {
  return account && { grants: account.standing.grants, hasRead };
}

/** Returns whether the grants may have changed. If Stripe does not answer, nothing changes. */
async function saveLapsed(db: Db, stripe: Stripe | undefined, accountId: string, now: number) {
  if (!stripe) return false;
  try {
    return await saveLapsedSubscriptions(db, stripe, accountId, now);
  } catch (error) {
    log.warn({ error: String(error) }, "could not ask Stripe about a lapsed membership");
    return false;
  }
}
