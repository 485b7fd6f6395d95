import { createHash } from "node:crypto";
import type { Db } from "#db/database";
import { formTokenField } from "~/ui/forms/form-token";

/**
 * What a form and its exact resend have in common, and no other form: a hash of its token and of all its
 * fields. Somebody who goes back and changes their words sends another form, although its token is the
 * same. Null if the form has no token.
 */
export function formKey(form: FormData): string | null {
  if (!form.get(formTokenField)) return null;
  const fields = [...form].map(([name, value]) => [name, String(value)]);
  return createHash("sha256").update(JSON.stringify(fields)).digest("base64url");
}

interface FormUse {
  /** From `formKey`; null: the form has no token, and `make` is called each time. */
  key: string | null;
  accountId: string;
}

/**
 * Makes what a form asks for, once for each key of an account, and returns the id of what was made. Null
 * from `make` means that nothing was made, and that the form may be sent again. Call it with a
 * transaction: the key is claimed and the thing is made together or not at all.
 */
export async function makeOnce(
  trx: Db,
  { key, accountId }: FormUse,
  now: number,
  make: () => Promise<string | null>,
): Promise<string | null> {
  if (key === null) return make();
  // On PostgreSQL this waits until another transaction with the same key has ended.
  const claimed = await trx
    .insertInto("form_use")
    .values({ key, account_id: accountId, made: "", used_at: now })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!claimed) {
    const use = await findFormUse(trx, key);
    return use?.account_id === accountId ? use.made : make();
  }
  const made = await make();
  if (made === null) await trx.deleteFrom("form_use").where("key", "=", key).execute();
  else await trx.updateTable("form_use").set({ made }).where("key", "=", key).execute();
  return made;
}

/**
 * Forgets which form made something that its member erases. Without this, the same form sent again from
 * an open window would save nothing and redirect to a missing page.
 */
export async function forgetFormUse(trx: Db, accountId: string, made: string) {
  await trx
    .deleteFrom("form_use")
    .where("account_id", "=", accountId)
    .where("made", "=", made)
    .execute();
}

/** Whose form with this key made something, what and when; null if none did. */
export async function findFormUse(db: Db, key: string) {
  const use = await db
    .selectFrom("form_use")
    .select(["account_id", "made", "used_at"])
    .where("key", "=", key)
    .executeTakeFirst();
  return use ?? null;
}
