import type { Db } from "#db/database";
import { appliedMigrations, isSchemaCurrent } from "#db/migrate";
import { newId } from "#db/new-id";
import { distress, meanRating, wellBeing } from "~/features/check-ins/check-in";
import { listCheckIns } from "~/features/check-ins/check-ins.server";
import { week as weekLength } from "~/time";
import { hideRareTracks, type EffectRow, type LineRow } from "./cohort.ts";
import type { Counts } from "./report.ts";

/**
 * The check-ins of the members who agreed to research, without dates, texts or ids of the site, and how
 * many members there are. Members get new random ids each time, and stand in the order of these.
 */
export async function readCohort(
  db: Db,
): Promise<{ rows: EffectRow[]; lines: LineRow[]; counts: Counts }> {
  const { accounts } = await db
    .selectFrom("account")
    .select((select) => select.fn.countAll().as("accounts"))
    .where("id", "not in", (staff) => staff.selectFrom("staff_role").select("account_id"))
    .executeTakeFirstOrThrow();
  const agreed = await db
    .selectFrom("research_consent")
    .innerJoin("account", "account.id", "research_consent.account_id")
    .select(["account.id", "account.track", "covers_lines"])
    .execute();
  const cohort: EffectRow[][] = [];
  const said: LineRow[] = [];
  for (const { id, track, covers_lines } of agreed) {
    const member = newId();
    cohort.push(await rowsOf(db, { id, track, member }));
    if (covers_lines) said.push(...(await linesOf(db, id, member)));
  }
  const rows = cohort
    .filter((own) => own.length > 0)
    .toSorted(byMember)
    .flat();
  return {
    rows: hideRareTracks(rows),
    lines: said.toSorted((one, other) => one.member.localeCompare(other.member)),
    counts: { accounts: Number(accounts), consented: agreed.length },
  };
}

/** Why the database cannot be read, and what to do about it. Null if it can. */
export async function findSchemaProblem(db: Db) {
  if (await isSchemaCurrent(db)) return null;
  const what =
    (await appliedMigrations(db)).length === 0
      ? "The database has no tables yet. Check its address in DATABASE_FILE or DATABASE_URL."
      : "The database is of another release.";
  return `${what} Start the server, which changes it, or run: npm run db -- migrate`;
}

async function rowsOf(
  db: Db,
  { id, track, member }: { id: string; track: string; member: string },
): Promise<EffectRow[]> {
  const all = await listCheckIns(db, id);
  const start = all[0]?.at ?? 0;
  const weeks = (ms: number) => Math.floor(ms / weekLength);
  return all.map(({ week, at, answers, daysSinceAsk }) => ({
    member,
    track,
    week,
    weeksSinceStart: weeks(at - start),
    wellBeing: answers && wellBeing(answers),
    distress: answers && distress(answers),
    between: answers && meanRating(answers),
    weeksSinceAsk: daysSinceAsk === null ? null : Math.floor(daysSinceAsk / 7),
    isSkipped: answers === null,
  }));
}

/** The scores of a member's fresh lines, without their words. */
async function linesOf(db: Db, accountId: string, member: string): Promise<LineRow[]> {
  const rows = await db
    .selectFrom("fresh_line")
    .select(["after_talks", "kind", "elements"])
    .where("account_id", "=", accountId)
    .orderBy("after_talks")
    .execute();
  return rows.map(({ after_talks: afterTalks, kind, elements }) => ({
    ...{ member, afterTalks, kind, elements },
  }));
}

function byMember([one]: EffectRow[], [other]: EffectRow[]) {
  return one!.member.localeCompare(other!.member);
}
