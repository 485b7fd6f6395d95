import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { isoDay } from "~/time";
import type { Circle, CircleMember } from "./circle";

const nameOf = (row: string) => ({ table: "circle_member", column: "name", row });

/** The circle that an account is in, or null. Days are those of the time zone. */
export async function findCircle(
  db: Db,
  accountId: string,
  timeZone = "UTC",
): Promise<Circle | null> {
  const own = await findMembership(db, accountId);
  if (!own) return null;
  const rows = await db
    .selectFrom("circle_member")
    .select(["id", "account_id", "name", "joined_at"])
    .where("circle_id", "=", own.circle_id)
    .orderBy("joined_at")
    .orderBy("id")
    .execute();
  const members = await Promise.all(
    rows.map(async ({ id, account_id, name, joined_at }): Promise<CircleMember> => {
      const seal = await getSeal(db, account_id);
      const isYou = account_id === accountId;
      const joinedOn = isoDay(joined_at, timeZone);
      return { id, name: seal.open(nameOf(id), name), joinedOn, isYou };
    }),
  );
  const you = members.find(({ isYou }) => isYou)!;
  return { id: own.circle_id, you, others: members.filter(({ isYou }) => !isYou) };
}

/** The row of an account's membership in a circle, or null. */
export async function findMembership(db: Db, accountId: string) {
  const row = await db
    .selectFrom("circle_member")
    .select(["id", "circle_id"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ?? null;
}

/** Starts a circle with this account alone. An account that is in a circle stays in it. */
export async function startCircle(db: Db, accountId: string, name: string, now: number) {
  const seal = await createSeal(db, accountId);
  await inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    if (await findMembership(trx, accountId)) return;
    await addMember(trx, { accountId, circleId: newId(), name }, seal, now);
  });
}

interface NewMember {
  accountId: string;
  circleId: string;
  name: string;
}

/** Adds a member who shows nothing yet. Call it in a transaction. */
export async function addMember(
  trx: Db,
  { accountId, circleId, name }: NewMember,
  seal: Awaited<ReturnType<typeof createSeal>>,
  now: number,
) {
  const id = newId();
  await trx
    .insertInto("circle_member")
    .values({
      id,
      account_id: accountId,
      circle_id: circleId,
      name: seal.seal(nameOf(id), name),
      joined_at: now,
    })
    .execute();
}

/** Takes an account out of its circle, with its code and everything it shows and sees. */
export async function leaveCircle(db: Db, accountId: string) {
  await db.deleteFrom("circle_member").where("account_id", "=", accountId).execute();
}
