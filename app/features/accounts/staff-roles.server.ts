import type { Db } from "#db/database";
import type { StaffRole } from "#db/schema";
import { adminPath, deskPath, todayPath } from "~/http/paths";

/** Which roles an account has; none for a member. */
export async function listRoles(db: Db, accountId: string): Promise<StaffRole[]> {
  const rows = await db
    .selectFrom("staff_role")
    .select("role")
    .where("account_id", "=", accountId)
    .orderBy("role")
    .execute();
  return rows.map(({ role }) => role);
}

/** Where somebody with these roles begins. */
export function homeOf(roles: readonly StaffRole[]) {
  if (roles.includes("admin")) return adminPath;
  return roles.includes("expert") ? deskPath() : todayPath;
}

/** What an account's own page says of its roles: each with the name and credential that people see. */
export function listShownRoles(db: Db, accountId: string) {
  return db
    .selectFrom("staff_role")
    .select(["role", "name", "credential"])
    .where("account_id", "=", accountId)
    .orderBy("role")
    .execute();
}

/**
 * The name under which each of these accounts answers questions, with its credential: "Dana Whitfield,
 * LCSW". Accounts that are no expert any more are left out.
 */
export async function listExpertNames(db: Db, accountIds: readonly string[]) {
  if (accountIds.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("staff_role")
    .select(["account_id", "name", "credential"])
    .where("account_id", "in", accountIds)
    // An admin may stand in for an expert; the expert's name comes later and so wins.
    .where("role", "in", ["admin", "expert"])
    .orderBy("role")
    .execute();
  return new Map(rows.map((row) => [row.account_id, signatureOf(row)]));
}

function signatureOf({ name, credential }: { name: string; credential: string }) {
  return credential ? `${name}, ${credential}` : name;
}
