import { hour, minute, week } from "~/time";

export type Role = "member" | "expert" | "admin";

/** How long a session lives, in milliseconds: `idle` since its last use, `absolute` since its start. */
export function sessionLimits(role: Role) {
  return role === "member"
    ? { idle: 12 * hour, absolute: 2 * week }
    : { idle: 30 * minute, absolute: 12 * hour };
}

/** How long after giving a password a person may change what protects the account, in milliseconds. */
export const recentSignIn = 10 * minute;

export interface SessionTimes {
  created_at: number;
  last_seen_at: number;
}

export function isSessionLive({ created_at, last_seen_at }: SessionTimes, role: Role, now: number) {
  const { idle, absolute } = sessionLimits(role);
  return now - last_seen_at <= idle && now - created_at <= absolute;
}
