import { sql } from "kysely";
import type { Db } from "#db/database";
import { shownCount } from "./shown-count";

/** In the order that decides: a member who pays and has a gift counts as one who pays. */
const states = [
  { state: "Paying", until: "The next renewal" },
  { state: "Payment failed, still open", until: "Two weeks" },
  { state: "Sponsor seat", until: "The code’s end" },
  { state: "Gift", until: "The gift’s end" },
  { state: "Complimentary", until: "As given" },
  { state: "Trial", until: "The trial’s end" },
  { state: "Over, notes still there", until: "Closed" },
  { state: "Free account", until: "Free lessons only" },
] as const;

/** How many members are in each state, without staff. A count below eight is null. */
export async function countMembersByState(db: Db, now: number) {
  const rows = await db
    .selectFrom(rankedMembers(db, now).as("member"))
    .select((eb) => ["rank", eb.fn.countAll().as("count")])
    .groupBy("rank")
    .execute();
  const counts = new Map(rows.map(({ rank, count }) => [Number(rank), Number(count)]));
  return states.map((row, rank) => ({ ...row, count: shownCount(counts.get(rank) ?? 0) }));
}

/** One row for each member, with the place of their state in the list above. */
function rankedMembers(db: Db, now: number) {
  const isLive = sql<boolean>`"grant".status <> 'ended'
    and ("grant".ends_at is null or "grant".ends_at > ${now})`;
  return db
    .selectFrom("account")
    .leftJoin("grant", "grant.account_id", "account.id")
    .leftJoin("staff_role", "staff_role.account_id", "account.id")
    .where("staff_role.role", "is", null)
    .groupBy("account.id")
    .select(
      sql<number>`min(case
        when "grant".id is null then 7
        when not (${isLive}) then 6
        when "grant".source = 'subscription' and "grant".status = 'past_due' then 1
        when "grant".source = 'subscription' then 0
        when "grant".source = 'sponsor' then 2
        when "grant".source = 'gift' then 3
        when "grant".source = 'trial' then 5
        else 4 end)`.as("rank"),
    );
}
