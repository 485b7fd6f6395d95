import type { Timestamp } from "./timestamp.ts";

/** What staff may do. An account without any role is a member's. */
export const staffRoles = ["expert", "reviewer", "moderator", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A role of an account, with the name and the credential that people see when it acts in this role. */
export interface StaffRoleTable {
  account_id: string;
  role: StaffRole;
  name: string;
  /** For example "LCSW"; empty if there is none to show. */
  credential: string;
  given_at: Timestamp;
}
