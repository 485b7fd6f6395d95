import type { Db } from "#db/database";
import type { SafetyResult } from "~/features/safety/safety-check";
import { isoDay, todayOf, type Clock } from "~/time";
import { listAgreed, type Agreed } from "./agreed.server";
import type { Circle } from "./circle";
import { findCircle } from "./circle.server";
import { findInvitation } from "./invitation.server";
import { accountOf, limitsOf, shownTo } from "./limits.server";
import { plansApart, type PlansApart } from "./plans-apart";
import { listShares, listShown, type Share } from "./shares.server";
import { listThings, type Thing } from "./things.server";

export interface CirclePage {
  circle: Circle;
  /** What each of the others shows, by member. Empty for a member whose safety check says to pause. */
  shown: Record<string, Thing[]>;
  /** The member's own things, and which of them each of the others may see: "member thing". */
  things: Thing[];
  shares: string[];
  apart: (PlansApart & { name: string })[];
  agreed: Agreed[];
  invitation: { code: string | null; until: string } | null;
  isPaused: boolean;
}

/** The circle as one member sees it, or null for an account that is in none. */
export async function loadCircle(
  db: Db,
  accountId: string,
  { clock, safety }: { clock: Clock; safety: SafetyResult | null },
): Promise<CirclePage | null> {
  const circle = await findCircle(db, accountId, clock.timeZone);
  if (!circle) return null;
  const today = todayOf(clock);
  const [shares, things, invitation] = await Promise.all([
    listShares(db, circle.you.id),
    listThings(db, accountId, today),
    findInvitation(db, accountId, circle.id, clock.now),
  ]);
  const isPaused = safety === "pause";
  const shown = isPaused ? new Map<string, Thing[]>() : await listShown(db, circle.you.id, today);
  return {
    circle,
    shown: Object.fromEntries(shown),
    things,
    shares: shares
      .filter(({ ownerId }) => ownerId === circle.you.id)
      .map(({ viewerId, thing }) => `${viewerId} ${thing}`),
    apart: isPaused ? [] : await listApart(db, accountId, circle, shares),
    agreed: isPaused ? [] : await listAgreed(db, { accountId, circle, shares }, clock.timeZone),
    invitation: invitation && {
      code: invitation.code,
      until: isoDay(invitation.expiresAt, clock.timeZone),
    },
    isPaused,
  };
}

async function listApart(db: Db, accountId: string, circle: Circle, shares: readonly Share[]) {
  const settled = await listSettled(db, circle.you.id);
  const own = await limitsOf(db, accountId);
  const pairs = await Promise.all(
    circle.others.map(async ({ id, name }) => {
      const toThem = shownTo(shares, circle.you.id, id);
      const toYou = shownTo(shares, id, circle.you.id);
      const mine = own.filter((limit) => toThem.has(limit.id));
      if (mine.length === 0 || toYou.size === 0) return [];
      const theirs = (await limitsOf(db, await accountOf(db, id))).filter((limit) =>
        toYou.has(limit.id),
      );
      return plansApart(mine, theirs).map((apart) => ({ ...apart, name }));
    }),
  );
  return pairs.flat().filter(({ pair }) => !settled.has(pair));
}

async function listSettled(db: Db, memberId: string) {
  const rows = await db
    .selectFrom("circle_settled")
    .select("pair")
    .where("member_id", "=", memberId)
    .execute();
  return new Set(rows.map(({ pair }) => pair));
}

/** Notes that a member is fine with two lines that pull apart, until one of them changes. */
export async function settleApart(db: Db, accountId: string, pair: string, now: number) {
  const circle = await findCircle(db, accountId);
  if (!circle || pair.length > 200) return;
  await db
    .insertInto("circle_settled")
    .values({ member_id: circle.you.id, pair, settled_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
