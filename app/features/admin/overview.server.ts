import type { SelectQueryBuilder } from "kysely";
import type { Db } from "#db/database";
import type { Database } from "#db/schema";
import { day, week } from "~/time";
import { listTextsInReview } from "./review-state.server";

/** What needs a person today. Only counts, and since when. */
export async function readOverview(db: Db, now: number) {
  const open = db.selectFrom("question").where("answered_at", "is", null);
  const [late, waiting, failing, jobs, texts] = await Promise.all([
    open
      .select((eb) => [eb.fn.countAll().as("count"), eb.fn.min("due_at").as("since")])
      .where("due_at", "<", now)
      .executeTakeFirstOrThrow(),
    countRows(open),
    countRows(db.selectFrom("stripe_failure")),
    countRows(db.selectFrom("job").where("dead_at", "is not", null)),
    listTextsInReview(),
  ]);
  return {
    late: Number(late.count),
    lateSince: late.since === null ? null : Number(late.since),
    waiting,
    failing,
    jobs,
    texts: texts.filter(({ isReviewed }) => !isReviewed).length,
  };
}

/** The desk's last seven days: how many questions came, and how many answers were in time. */
export async function readDeskWeek(db: Db, now: number) {
  const answered = db.selectFrom("question").where("answered_at", ">", now - week);
  const [asked, all, inTime] = await Promise.all([
    countRows(db.selectFrom("question").where("asked_at", ">", now - week)),
    countRows(answered),
    countRows(answered.whereRef("answered_at", "<=", "due_at")),
  ]);
  return { asked, answered: all, inTime };
}

/** How many lines the audit log has, and how many the last day added. */
export async function readLogSize(db: Db, now: number) {
  const [{ seq }, today] = await Promise.all([
    db.selectFrom("audit_head").select("seq").executeTakeFirstOrThrow(),
    countRows(db.selectFrom("audit_entry").where("at", ">", now - day)),
  ]);
  return { lines: seq, today };
}

async function countRows<Table extends keyof Database>(
  query: SelectQueryBuilder<Database, Table, object>,
) {
  const row = await query.select((eb) => eb.fn.countAll().as("count")).executeTakeFirstOrThrow();
  return Number((row as { count: unknown }).count);
}
