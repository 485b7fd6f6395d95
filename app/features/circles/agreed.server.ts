import type { Db } from "#db/database";
import { isoDay } from "~/time";
import type { Circle } from "./circle";
import { findCircle } from "./circle.server";
import { accountOf, limitsOf, shownTo } from "./limits.server";
import type { ShownLimit } from "./plans-apart";
import { listShares, type Share } from "./shares.server";

/** A limit that somebody in the circle holds together with its owner. */
export interface Agreed {
  /** Names the limit as it is now. A change of its words ends the agreement. */
  line: string;
  words: string;
  owner: string;
  isYours: boolean;
  /** Who agreed, and on which day. On somebody else's limit, only the member who reads this. */
  who: { name: string; on: string }[];
}

const lineOf = ({ id, version }: ShownLimit) => `${id}@${version}`;

interface Reader {
  accountId: string;
  circle: Circle;
  shares: readonly Share[];
}

/**
 * The limits that this member agreed to, and the member's own that others agreed to. A limit counts only
 * while its owner shows it to the one who agreed, so nobody learns who else may see it.
 */
export async function listAgreed(
  db: Db,
  { accountId, circle: { you, others }, shares }: Reader,
  timeZone: string,
): Promise<Agreed[]> {
  const own = await limitsOf(db, accountId);
  const mine = own.map((limit) => {
    const viewers = others.filter(({ id }) => shownTo(shares, you.id, id).has(limit.id));
    return { limit, owner: you, viewers };
  });
  const theirs = others.map(async (owner) => {
    const toYou = shownTo(shares, owner.id, you.id);
    const limits = toYou.size > 0 ? await limitsOf(db, await accountOf(db, owner.id)) : [];
    const shown = limits.filter(({ id }) => toYou.has(id));
    return shown.map((limit) => ({ limit, owner, viewers: [you] }));
  });
  const seen = [...mine, ...(await Promise.all(theirs)).flat()];
  const rows = await listRows(db, [you, ...others]);
  return seen.flatMap(({ limit, owner, viewers }): Agreed[] => {
    const line = lineOf(limit);
    const who = viewers.flatMap((viewer) =>
      rows
        .filter(({ member_id, pair }) => member_id === viewer.id && pair === line)
        .map(({ settled_at }) => ({ name: viewer.name, on: isoDay(settled_at, timeZone) })),
    );
    const { words } = limit.answers;
    return who.length === 0 ? [] : [{ line, words, owner: owner.name, isYours: owner.isYou, who }];
  });
}

/** Notes that a member agrees to a limit that another one shows them. Does nothing if it is not shown. */
export async function agreeTo(
  db: Db,
  accountId: string,
  { ownerId, thing }: { ownerId: string; thing: string },
  now: number,
) {
  const circle = await findCircle(db, accountId);
  if (!circle) return;
  const shares = await listShares(db, circle.you.id);
  if (!shownTo(shares, ownerId, circle.you.id).has(thing)) return;
  const limits = await limitsOf(db, await accountOf(db, ownerId));
  const limit = limits.find(({ id }) => id === thing);
  if (!limit) return;
  await db
    .insertInto("circle_settled")
    .values({ member_id: circle.you.id, pair: lineOf(limit), settled_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes back that a member agrees to a limit. */
export async function takeBackAgreed(db: Db, accountId: string, line: string) {
  const circle = await findCircle(db, accountId);
  if (!circle) return;
  await db
    .deleteFrom("circle_settled")
    .where("member_id", "=", circle.you.id)
    .where("pair", "=", line)
    .execute();
}

function listRows(db: Db, members: readonly { id: string }[]) {
  return db
    .selectFrom("circle_settled")
    .select(["member_id", "pair", "settled_at"])
    .where(
      "member_id",
      "in",
      members.map(({ id }) => id),
    )
    .execute();
}
