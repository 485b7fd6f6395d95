import type { SafetyResult } from "~/features/safety/safety-check";

/** What the gate needs to know about a lesson or a dialogue. */
export interface GatedContent {
  title: string;
  access: "free" | "members";
  /** Whether it needs a safety check. It stays closed while the result is "pause". */
  isLocked: boolean;
  /** Lessons that the viewer must read first. */
  readFirst?: readonly LessonName[];
  /** The next free lesson, for a viewer without a membership. */
  nextFree?: LessonName | null;
}

export interface LessonName {
  id: string;
  title: string;
}

export interface Grant {
  status: "active" | "past_due" | "ended";
  /** Null if the grant has no end. */
  ends_at: number | null;
}

/** What decides which content an account may open: its grants and its last safety result. */
export interface Standing {
  grants: Grant[];
  safety: SafetyResult | null;
}

/** The account that asks for content; null stands for a visitor. */
export interface Viewer {
  grants: Grant[];
  /** Whether the account has read a lesson. Without it, no lesson counts as read. */
  hasRead?: (lessonId: string) => boolean;
}

export type ClosedReason =
  "sign-in" | "membership" | "safety-check" | "safety-pause" | "read-first";
export type Access = { open: true } | { open: false; reason: ClosedReason };

/**
 * Whether this viewer may open this content, or the reason why not. It is closed unless every rule
 * allows it.
 *
 * The order of the rules decides which reason is shown. "safety-pause" comes first, so that nobody is
 * sold a membership for content that their own safety result keeps closed. "membership" comes before
 * "safety-check", so that a viewer who cannot read the content anyway is not asked about their home.
 */
export function accessTo(
  content: Pick<GatedContent, "access" | "isLocked" | "readFirst">,
  viewer: Viewer | null,
  safety: SafetyResult | null,
  now: number,
): Access {
  if (content.isLocked && safety === "pause") return closed("safety-pause");
  if (content.access !== "free") {
    if (!viewer) return closed("sign-in");
    if (!isAnyLive(viewer.grants, now)) return closed("membership");
  }
  if (content.isLocked && safety !== "go" && safety !== "support") return closed("safety-check");
  return unreadOf(content, viewer).length > 0 ? closed("read-first") : { open: true };
}

/** Why the content is closed to this viewer, or null if it is open. */
export function closedReason(...args: Parameters<typeof accessTo>): ClosedReason | null {
  const access = accessTo(...args);
  return access.open ? null : access.reason;
}

/** The lessons that this viewer still has to read before the content opens. */
export function unreadOf(
  { readFirst = [] }: Pick<GatedContent, "readFirst">,
  viewer: Viewer | null,
) {
  return readFirst.filter(({ id }) => !viewer?.hasRead?.(id));
}

/** Whether any grant is live. A grant that has ended does not end another one. */
export function isAnyLive(grants: readonly Grant[], now: number) {
  return grants.some((grant) => isLive(grant, now));
}

/** Whether the grant is live. It ends at `ends_at` even if no webhook said so. */
export function isLive(grant: Grant, now: number) {
  const isGranted = grant.status === "active" || grant.status === "past_due";
  return isGranted && (grant.ends_at === null || grant.ends_at > now);
}

function closed(reason: ClosedReason): Access {
  return { open: false, reason };
}
