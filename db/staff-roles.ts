import { endSignIns, getAccountId } from "./accounts.ts";
import { inAuditedTransaction } from "./audit-trail.ts";
import type { Db } from "./database.ts";
import type { StaffRole } from "./tables/staff-role.ts";

interface NewRole {
  role: StaffRole;
  /** The name that people see; the one shown so far, or the alias, if it is left out. */
  name?: string;
  credential?: string;
}

/**
 * Gives an account a role, or changes the name and credential shown with it. Ends the account's
 * sessions, because staff sessions are shorter. Throws if the address has no account. `actorId` is the
 * admin who does it; null: the operator at the command line.
 */
export async function giveRole(
  db: Db,
  email: string,
  { role, ...shown }: NewRole,
  now: number,
  actorId: string | null = null,
) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const account_id = await getAccountId(trx, email);
    const { alias } = await trx
      .selectFrom("account")
      .select("alias")
      .where("id", "=", account_id)
      .executeTakeFirstOrThrow();
    const { name = alias, credential = "" } = shown;
    await trx
      .insertInto("staff_role")
      .values({ account_id, role, name, credential, given_at: now })
      .onConflict((conflict) =>
        conflict.columns(["account_id", "role"]).doUpdateSet((row) => ({
          name: shown.name ?? row.ref("staff_role.name"),
          credential: shown.credential ?? row.ref("staff_role.credential"),
        })),
      )
      .execute();
    await endSignIns(trx, account_id);
    await record({
      actorId,
      subjectId: account_id,
      action: "role.give",
      object: `role ${role}`,
    });
  });
}

/** Takes a role away and ends the account's sessions. Throws if the account does not have the role. */
export async function endRole(
  db: Db,
  email: string,
  role: StaffRole,
  now: number,
  actorId: string | null = null,
) {
  await inAuditedTransaction(db, now, async (trx, record) => {
    const accountId = await getAccountId(trx, email);
    const { numDeletedRows } = await trx
      .deleteFrom("staff_role")
      .where("account_id", "=", accountId)
      .where("role", "=", role)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new Error(`${email} is no ${role}.`);
    await endSignIns(trx, accountId);
    await record({
      actorId,
      subjectId: accountId,
      action: "role.end",
      object: `role ${role}`,
    });
  });
}
