import type { StaffRole } from "#db/schema";
import { hour, minute, week } from "~/time";

/**
 * How long a session lives, in milliseconds: `idle` since its last use, `absolute` since its start. An
 * account without a role is a member's.
 */
export function sessionLimits(roles: readonly StaffRole[]) {
  return roles.length === 0
    ? { idle: 12 * hour, absolute: 2 * week }
    : { idle: 30 * minute, absolute: 12 * hour };
}

/** How long after giving a password a person may change what protects the account, in milliseconds. */
export const recentSignIn = 10 * minute;

/** How long after giving a code staff may change what belongs to others, in milliseconds. */
export const recentCode = 15 * minute;

export function hasRecentCode(session: { second_factor_at: number | null }, now: number) {
  return session.second_factor_at !== null && now - session.second_factor_at <= recentCode;
}

export interface SessionTimes {
  created_at: number;
  last_seen_at: number;
}

export function isSessionLive(
  { created_at, last_seen_at }: SessionTimes,
  roles: readonly StaffRole[],
  now: number,
) {
  const { idle, absolute } = sessionLimits(roles);
  return now - last_seen_at <= idle && now - created_at <= absolute;
}
