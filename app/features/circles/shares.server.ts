import type { Db } from "#db/database";
import { inTransaction, lockRow } from "#db/transaction";
import { findCircle } from "./circle.server";
import { listThings, readThing, type ShownThing, type Thing } from "./things.server";

export interface Share {
  ownerId: string;
  viewerId: string;
  thing: string;
}

/** Everything that a member shows to others, and that others show to this member. */
export async function listShares(db: Db, memberId: string): Promise<Share[]> {
  const rows = await db
    .selectFrom("circle_share")
    .select(["owner_id", "viewer_id", "thing"])
    .where((where) =>
      where.or([where("owner_id", "=", memberId), where("viewer_id", "=", memberId)]),
    )
    .execute();
  return rows.map(({ owner_id, viewer_id, thing }) => ({
    ownerId: owner_id,
    viewerId: viewer_id,
    thing,
  }));
}

/**
 * Makes these the shares of an account: all others end at once. Members who are not in the circle and
 * things that the account does not have are left out.
 */
export async function setShares(
  db: Db,
  accountId: string,
  wanted: readonly Pick<Share, "viewerId" | "thing">[],
  clock: { now: number; today: string },
) {
  const things = new Set((await listThings(db, accountId, clock.today)).map(({ id }) => id));
  await inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const circle = await findCircle(trx, accountId);
    if (!circle) return;
    const viewers = new Set(circle.others.map(({ id }) => id));
    await trx.deleteFrom("circle_share").where("owner_id", "=", circle.you.id).execute();
    const shares = wanted.filter(
      ({ viewerId, thing }) => viewers.has(viewerId) && things.has(thing),
    );
    if (shares.length === 0) return;
    await trx
      .insertInto("circle_share")
      .values(
        shares.map(({ viewerId, thing }) => ({
          owner_id: circle.you.id,
          viewer_id: viewerId,
          thing,
          shared_at: clock.now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

interface Asked {
  /** The account that reads. */
  accountId: string;
  ownerId: string;
  thing: string;
  /** The day where the reader lives. */
  today: string;
}

/**
 * A thing that another member of the same circle shows to this account, as it is now. Null if it is not
 * shown, no longer there, or the account is in no circle.
 */
export async function readShared(
  db: Db,
  { accountId, ownerId, thing, today }: Asked,
): Promise<(ShownThing & { owner: string; ownerId: string }) | null> {
  const circle = await findCircle(db, accountId);
  const owner = circle?.others.find(({ id }) => id === ownerId);
  if (!circle || !owner) return null;
  const share = await db
    .selectFrom("circle_share")
    .innerJoin("circle_member", "circle_member.id", "circle_share.owner_id")
    .select("circle_member.account_id")
    .where("owner_id", "=", ownerId)
    .where("viewer_id", "=", circle.you.id)
    .where("thing", "=", thing)
    .executeTakeFirst();
  if (!share) return null;
  const shown = await readThing(db, share.account_id, thing, today);
  return shown && { ...shown, owner: owner.name, ownerId };
}

/** What the others show to a member, by the member who shows it. Things that are gone are left out. */
export async function listShown(db: Db, memberId: string, today: string) {
  const rows = await db
    .selectFrom("circle_share")
    .innerJoin("circle_member", "circle_member.id", "circle_share.owner_id")
    .select(["owner_id", "account_id", "thing"])
    .where("viewer_id", "=", memberId)
    .execute();
  const shown = new Map<string, Thing[]>();
  for (const owner of new Set(rows.map(({ owner_id }) => owner_id))) {
    const own = rows.filter(({ owner_id }) => owner_id === owner);
    const all = await Promise.all(
      own.map(({ account_id, thing }) => readThing(db, account_id, thing, today)),
    );
    const things = all.flatMap((thing) => (thing ? [thing] : []));
    things.sort((one, other) => one.title.localeCompare(other.title));
    shown.set(owner, things);
  }
  return shown;
}
