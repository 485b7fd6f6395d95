import type { Db } from "#db/database";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { readCode } from "~/features/membership/codes/code";
import { hashCode, makeCode } from "~/features/membership/codes/codes.server";
import { day } from "~/time";
import { mostMembers } from "./circle";
import { addMember, findMembership } from "./circle.server";

/** How long a code can be used. */
const lasts = 7 * day;

const codeIn = (row: string) => ({ table: "circle_invitation", column: "code", row });

/** Makes a new code for the member's circle. The code before it stops working. */
export async function makeInvitation(db: Db, accountId: string, now: number) {
  const seal = await createSeal(db, accountId);
  const code = makeCode();
  const code_hash = await hashCode(db, code);
  await inTransaction(db, async (trx) => {
    const own = await findMembership(trx, accountId);
    if (!own) return;
    const made = {
      member_id: own.id,
      account_id: accountId,
      code_hash,
      code: seal.seal(codeIn(own.circle_id), code),
      expires_at: now + lasts,
    };
    await trx
      .insertInto("circle_invitation")
      .values({ circle_id: own.circle_id, ...made })
      .onConflict((conflict) => conflict.column("circle_id").doUpdateSet(made))
      .execute();
  });
}

/** Cancels the circle's code, whoever made it. */
export async function cancelInvitation(db: Db, accountId: string) {
  const own = await findMembership(db, accountId);
  if (!own) return;
  await db.deleteFrom("circle_invitation").where("circle_id", "=", own.circle_id).execute();
}

/** The circle's code while it works; `code` is null for everybody but the member who made it. */
export async function findInvitation(db: Db, accountId: string, circleId: string, now: number) {
  const row = await db
    .selectFrom("circle_invitation")
    .select(["account_id", "code", "expires_at"])
    .where("circle_id", "=", circleId)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!row) return null;
  const isOwn = row.account_id === accountId;
  const code = isOwn ? (await getSeal(db, accountId)).open(codeIn(circleId), row.code) : null;
  return { code, expiresAt: row.expires_at };
}

export type Joined = "joined" | "unknown" | "full" | "elsewhere";

/**
 * Takes an account into the circle of a code, which then stops working. "unknown": no such code works.
 * "elsewhere": the account is in a circle with others. Count the try first, as for every code.
 */
export async function joinCircle(
  db: Db,
  accountId: string,
  { typed, name }: { typed: string; name: string },
  now: number,
): Promise<Joined> {
  const code = readCode(typed);
  if (!code) return "unknown";
  const [seal, hash] = [await createSeal(db, accountId), await hashCode(db, code)];
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const invitation = await trx
      .selectFrom("circle_invitation")
      .select(["circle_id", "account_id"])
      .where("code_hash", "=", hash)
      .where("expires_at", ">", now)
      .executeTakeFirst();
    if (!invitation || invitation.account_id === accountId) return "unknown";
    const own = await findMembership(trx, accountId);
    if (own && (await countMembers(trx, own.circle_id)) > 1) return "elsewhere";
    // Two who join at once wait here for each other, so that a circle never grows past its room.
    await lockRow(trx, "account", invitation.account_id);
    if ((await countMembers(trx, invitation.circle_id)) >= mostMembers) return "full";
    const used = await trx
      .deleteFrom("circle_invitation")
      .where("code_hash", "=", hash)
      .executeTakeFirst();
    if (used.numDeletedRows !== 1n) return "unknown";
    if (own) await trx.deleteFrom("circle_member").where("id", "=", own.id).execute();
    await addMember(trx, { accountId, circleId: invitation.circle_id, name }, seal, now);
    return "joined";
  });
}

async function countMembers(db: Db, circleId: string) {
  const { count } = await db
    .selectFrom("circle_member")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("circle_id", "=", circleId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
