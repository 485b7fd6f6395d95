import { auditActions, type AuditAction } from "#db/audit";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { addDays, startOfDay } from "~/time";
import { namesOf, personOf } from "./audit-people.server";
import { actWords } from "./audit-words";
import { reasons, type Reason } from "./reasons";

export const linesAPage = 50;

export interface AuditFilter {
  /** The id under which the log knows a person, or one of `outsiders`. */
  person?: string;
  act?: AuditAction;
  /** An ISO day, in the operator's time zone. */
  day?: string;
  /** Only lines with a smaller number. */
  before?: number;
}

/** What an address asks for. Whatever it cannot mean is left out. */
export function readAuditQuery(search: URLSearchParams): AuditFilter {
  const [person, day] = [search.get("person")?.trim().slice(0, 100), search.get("day") ?? ""];
  const before = Number(search.get("before"));
  return {
    person: person || undefined,
    act: auditActions.find((known) => known === search.get("act")),
    day: /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}

/** The lines of the log, the newest first. `next` is the `before` of the following page, or null. */
export async function listAuditLines(db: Db, filter: AuditFilter) {
  const { person, act, day, before } = filter;
  const rows = await db
    .selectFrom("audit_entry")
    .select(["seq", "at", "actor", "action", "subject", "object"])
    .$if(person !== undefined, (query) =>
      query.where((where) =>
        where.or([where("actor", "=", person!), where("subject", "=", person!)]),
      ),
    )
    .$if(act !== undefined, (query) => query.where("action", "=", act!))
    .$if(day !== undefined, (query) =>
      query
        .where("at", ">=", startOfDay(day!, env.timeZone))
        .where("at", "<", startOfDay(addDays(day!, 1), env.timeZone)),
    )
    .$if(before !== undefined, (query) => query.where("seq", "<", before!))
    .orderBy("seq", "desc")
    .limit(linesAPage + 1)
    .execute();
  const shown = rows.slice(0, linesAPage);
  const names = await namesOf(
    db,
    shown.flatMap(({ actor, subject }) => [actor, subject ?? ""]),
  );
  const lines = shown.map(({ seq, at, actor, action, subject, object }) => ({
    ...{ seq, at, object },
    act: actWords[action as AuditAction] ?? action,
    who: personOf(actor, names),
    whose: subject === null ? null : personOf(subject, names),
  }));
  return { lines, next: rows.length > linesAPage ? shown.at(-1)!.seq : null };
}

export type AuditLine = Awaited<ReturnType<typeof listAuditLines>>["lines"][number];

/** The lines about an account or by it, the newest first. */
export async function listAuditLinesOf(db: Db, accountId: string) {
  const person = await db
    .selectFrom("audit_person")
    .select("opaque_id")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (!person) return { person: null, lines: [] };
  const { lines } = await listAuditLines(db, { person: person.opaque_id });
  return { person: person.opaque_id, lines: lines.slice(0, 10) };
}

/** When grants of an account were given and ended, by whom and why, the oldest first. */
export async function listGrantEntries(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("audit_entry")
    .innerJoin("audit_person", "audit_person.opaque_id", "audit_entry.subject")
    .select(["at", "actor", "action", "object"])
    .where("audit_person.account_id", "=", accountId)
    .where("action", "in", ["grant.give", "grant.end"])
    .orderBy("seq")
    .execute();
  const names = await namesOf(
    db,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ at, actor, action, object }) => {
    const [, grantId, reason] = /^grant (\S+)(?: reason (\w+))?$/.exec(object ?? "") ?? [];
    return {
      ...{ at, action, grantId: grantId ?? null, by: personOf(actor, names).name },
      reason: reason && Object.hasOwn(reasons, reason) ? reasons[reason as Reason] : null,
    };
  });
}
