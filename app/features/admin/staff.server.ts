import { z } from "zod";
import type { Db } from "#db/database";
import { endRole, giveRole } from "#db/staff-roles";
import { staffRoles, type StaffRole } from "#db/tables/staff-role";
import { EmailAddress } from "~/features/accounts/profile.server";
import { findAccountByAddress } from "./one-account.server";

const shownText = z
  .string()
  .trim()
  .max(80, "Use at most 80 characters.")
  .refine((text) => !/\p{C}/u.test(text), "Use letters, digits and spaces only.");

export const RoleChange = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("give"),
    email: EmailAddress,
    role: z.enum(staffRoles, { error: "Choose a role." }),
    name: shownText.pipe(z.string().min(2, "Write the name that people see.")),
    credential: shownText.default(""),
  }),
  z.object({
    intent: z.literal("end"),
    account: z.string().max(100),
    role: z.enum(staffRoles, { error: "Choose a role." }),
  }),
]);

/** Everyone with a role, by role and name. `hasSecondFactor` tells who can sign in to the desk. */
export async function listStaff(db: Db) {
  const rows = await db
    .selectFrom("staff_role")
    .innerJoin("account", "account.id", "staff_role.account_id")
    .select(["account_id", "role", "name", "credential", "given_at"])
    .select("two_factor_enabled")
    .orderBy("role")
    .orderBy("name")
    .execute();
  return rows.map(({ two_factor_enabled, ...row }) => ({
    ...row,
    hasSecondFactor: two_factor_enabled === 1,
  }));
}

export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];

type Change = z.infer<typeof RoleChange>;

/**
 * Gives or ends a role, and signs the account out. `own`: nobody changes their own roles, so the last
 * admin stays.
 */
export async function changeRole(db: Db, adminId: string, change: Change, now: number) {
  if (change.intent === "give") return give(db, adminId, change, now);
  if (change.account === adminId) return "own";
  const email = await findAddress(db, change.account, change.role);
  if (email === null) return "nobody";
  await endRole(db, email, change.role, now, adminId);
  return "done";
}

async function give(
  db: Db,
  adminId: string,
  { email, role, name, credential }: Extract<Change, { intent: "give" }>,
  now: number,
) {
  const accountId = await findAccountByAddress(db, email);
  if (accountId === null) return "nobody";
  if (accountId === adminId) return "own";
  await giveRole(db, email, { role, name, credential }, now, adminId);
  return "done";
}

async function findAddress(db: Db, accountId: string, role: StaffRole) {
  const row = await db
    .selectFrom("account")
    .innerJoin("staff_role", "staff_role.account_id", "account.id")
    .select("email")
    .where("account.id", "=", accountId)
    .where("role", "=", role)
    .executeTakeFirst();
  return row?.email ?? null;
}
