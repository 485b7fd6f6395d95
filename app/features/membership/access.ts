import type { SafetyResult } from "~/features/safety/safety-check";
import { openingFor, type SafetyKind } from "~/features/safety/what-opens";

/** What the gate needs to know about a lesson or a dialogue. */
export interface GatedContent {
  title: string;
  access: "free" | "members";
  /** Decides what the result of the safety check opens: see `whatOpens`. */
  safety: SafetyKind;
  /** Whether the viewer's track leaves it out. */
  isOffTrack?: boolean;
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
  /** Where it comes from: see `GrantTable`. */
  source?: string;
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
  "sign-in" | "membership" | "safety-check" | "safety-pause" | "read-first" | "off-track";
export type Access =
  | { open: true; isAdvocateFirst: boolean }
  /** `isWayOutOpen`: its part on leaving an argument is open all the same. */
  | { open: false; reason: ClosedReason; isWayOutOpen: boolean };

type Content = Pick<GatedContent, "access" | "safety" | "isOffTrack" | "readFirst">;

/**
 * Whether this viewer may open this content, or the reason why not. It is closed unless every rule
 * allows it.
 *
 * The order of the rules decides which reason is shown. "safety-pause" comes first, so that nobody is
 * sold a membership for content that their own safety result keeps closed. "membership" comes before
 * "safety-check", so that a viewer who cannot read the content anyway is not asked about their home.
 */
export function accessTo(
  content: Content,
  viewer: Viewer | null,
  safety: SafetyResult | null,
  now: number,
): Access {
  const opening = openingFor(content.safety, safety);
  const reason = closedReason(content, viewer, safety, now);
  if (reason) return { open: false, reason, isWayOutOpen: content.safety === "way-out" };
  return { open: true, isAdvocateFirst: opening === "advocate-first" };
}

/** Why the content is closed to this viewer, or null if it is open as a whole. */
export function closedReason(
  content: Content,
  viewer: Viewer | null,
  safety: SafetyResult | null,
  now: number,
): ClosedReason | null {
  const opening = openingFor(content.safety, safety);
  const isWhole = opening === "open" || opening === "advocate-first";
  if (!isWhole && safety === "pause") return "safety-pause";
  // A track never keeps anyone from what may save a life.
  if (content.isOffTrack && content.safety !== "life-safety") return "off-track";
  if (content.access !== "free") {
    if (!viewer) return "sign-in";
    if (!isAnyLive(viewer.grants, now)) return "membership";
  }
  if (!isWhole) return "safety-check";
  return unreadOf(content, viewer).length > 0 ? "read-first" : null;
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

/** What the grant of a member who chose to pay nothing has in `source_ref`. */
export const forNothingRef = (id: string) => `solidarity/${id}`;

/** Whether the grant is a membership that its member chose to pay nothing for. */
export function isForNothing({ source_ref }: { source_ref: string | null }) {
  return source_ref?.startsWith(forNothingRef("")) === true;
}

/**
 * Whether the grant forbids its account to buy a membership. A trial does not, nor does a membership
 * that costs nothing: its member may choose to pay.
 */
export function isLasting(grant: { source: string; source_ref: string | null }) {
  return grant.source !== "trial" && !isForNothing(grant);
}

/** Whether the grant is live. It ends at `ends_at` even if no webhook said so. */
export function isLive(grant: Grant, now: number) {
  const isGranted = grant.status === "active" || grant.status === "past_due";
  return isGranted && (grant.ends_at === null || grant.ends_at > now);
}
