import { outsiders } from "#db/audit";
import type { Db } from "#db/database";

interface Person {
  /** Null for the operator and Stripe, and for somebody whose account is erased. */
  id: string | null;
  name: string;
}

const outsiderNames: Record<(typeof outsiders)[number], string> = {
  operator: "The operator",
  stripe: "Stripe",
  giver: "A giver without an account",
};

/** Who a line of the log names. */
export function personOf(id: string, names: Map<string, string>): Person {
  const outsider = outsiders.find((known) => known === id);
  if (outsider) return { id, name: outsiderNames[outsider] };
  if (id === "erased") return { id: null, name: "Somebody erased" };
  return { id, name: names.get(id) ?? "A member" };
}

/** The names that people see of staff, by the ids under which the log knows them. Members have none. */
export async function namesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom("audit_person")
    .innerJoin("staff_role", "staff_role.account_id", "audit_person.account_id")
    .select(["opaque_id", "name"])
    .where("opaque_id", "in", [...new Set(ids)])
    .orderBy("role", "desc")
    .execute();
  return new Map(rows.map(({ opaque_id, name }) => [opaque_id, name]));
}
