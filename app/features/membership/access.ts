import type { SafetyResult } from "~/features/safety/safety-check";

/** What the gate needs to know of a lesson or a dialogue. */
export interface GatedContent {
  title: string;
  access: "free" | "members";
  /** Waits for the safety check, and closes when its answer is "pause". */
  isLocked: boolean;
  /** Lessons that must have been read before this opens. */
  readFirst?: readonly LessonName[];
  /** Where someone without a membership may read on. */
  nextFree?: LessonName | null;
}

export interface LessonName {
  id: string;
  title: string;
}

export interface Grant {
  status: "active" | "past_due" | "ended";
  /** Null: no end. */
  ends_at: number | null;
}

/** What an account may open: what it was given, and what its last safety check came to. */
export interface Standing {
  grants: Grant[];
  safety: SafetyResult | null;
}

export interface Reader {
  grants: Grant[];
  /** Whether they have read a lesson; left out: none. */
  hasRead?: (lessonId: string) => boolean;
}

export type ClosedReason =
  "sign-in" | "membership" | "safety-check" | "safety-pause" | "read-first";
export type Access = { open: true } | { open: false; reason: ClosedReason };

/**
 * May this reader (null: a stranger) open this content? Closed unless every rule lets them through.
 *
 * The order decides what a closed door tells. Nobody is sold a membership for something their own
 * safety answer keeps shut, so "pause" comes first: it says something about the reader, nothing about
 * the content. Membership comes before the check that has not been done: someone who may not read a
 * lesson anyway learns its title and that it is for members, and is asked nothing about their home.
 */
export function accessTo(
  content: Pick<GatedContent, "access" | "isLocked" | "readFirst">,
  reader: Reader | null,
  safety: SafetyResult | null,
  now: number,
): Access {
  if (content.isLocked && safety === "pause") return closed("safety-pause");
  if (content.access !== "free") {
    if (!reader) return closed("sign-in");
    if (!isAnyLive(reader.grants, now)) return closed("membership");
  }
  if (content.isLocked && safety !== "go" && safety !== "support") return closed("safety-check");
  return unreadOf(content, reader).length > 0 ? closed("read-first") : { open: true };
}

/** Why the content is closed to this reader, or null if it is open. */
export function closedReason(...args: Parameters<typeof accessTo>): ClosedReason | null {
  const access = accessTo(...args);
  return access.open ? null : access.reason;
}

/** What this reader still has to read before the content opens. */
export function unreadOf(
  { readFirst = [] }: Pick<GatedContent, "readFirst">,
  reader: Reader | null,
) {
  return readFirst.filter(({ id }) => !reader?.hasRead?.(id));
}

/** A membership is the union of its grants: one that has ended never ends another. */
export function isAnyLive(grants: readonly Grant[], now: number) {
  return grants.some((grant) => isLive(grant, now));
}

/** The clock ends a grant, whether or not anyone told us that it is over. */
export function isLive(grant: Grant, now: number) {
  const isGranted = grant.status === "active" || grant.status === "past_due";
  return isGranted && (grant.ends_at === null || grant.ends_at > now);
}

function closed(reason: ClosedReason): Access {
  return { open: false, reason };
}
