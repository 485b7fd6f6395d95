import { inAuditedTransaction } from "#db/audit-trail";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { lockRow } from "#db/transaction";
import { makeOnce } from "~/http/form-use.server";
import { codeOf, hashCode } from "./codes.server";

interface NewCode {
  adminId: string;
  sponsor: string;
  /** A dull word, in small letters. */
  word: string;
  seats: number;
  endsAt: number;
  formKey: string | null;
}

/** Makes a code. A form that is sent again makes none. */
export async function makeSponsorCode(db: Db, order: NewCode, now: number) {
  const { adminId, sponsor, word, seats, endsAt, formKey: key } = order;
  const id = newId();
  const code_hash = await hashCode(db, await codeOf(db, id, word));
  return inAuditedTransaction(db, now, (trx, record) =>
    makeOnce(trx, { key, accountId: adminId }, now, async () => {
      const times = { ends_at: endsAt, created_at: now, closed_at: null };
      await trx
        .insertInto("sponsor_code")
        .values({ id, sponsor, word, code_hash, seats, taken: 0, ...times })
        .execute();
      await record({ actorId: adminId, action: "code.make", object: `code ${id}` });
      return id;
    }),
  );
}

/** Closes a code to new members. Seats that are taken stay open until the code's end. */
export function closeSponsorCode(
  db: Db,
  { adminId, codeId }: { adminId: string; codeId: string },
  now: number,
) {
  return inAuditedTransaction(db, now, async (trx, record) => {
    const closed = await trx
      .updateTable("sponsor_code")
      .set({ closed_at: now })
      .where("id", "=", codeId)
      .where("closed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!closed) return false;
    await record({ actorId: adminId, action: "code.close", object: `code ${codeId}` });
    return true;
  });
}

/** Every code, those that end first in front, each with its words. */
export async function listSponsorCodes(db: Db) {
  const rows = await db
    .selectFrom("sponsor_code")
    .select(["id", "sponsor", "word", "seats", "taken", "ends_at", "closed_at"])
    .orderBy("ends_at")
    .orderBy("id")
    .execute();
  return Promise.all(
    rows.map(async (row) => ({ ...row, code: await codeOf(db, row.id, row.word) })),
  );
}

export type SponsorCode = Awaited<ReturnType<typeof listSponsorCodes>>[number];

/** What the grants of a code's seats have in `source_ref`: one seat for each account. */
export const seatRef = (codeId: string, accountId: string) => `${codeId}/${accountId}`;

/**
 * Takes a seat for an account. Returns "refused" if there is no such code, if it is closed or over, or if
 * no seat is left: nobody learns which. The account that has a seat may send the code again. `code` comes
 * from `readCode`.
 */
export async function takeSeat(db: Db, accountId: string, code: string, now = Date.now()) {
  const hash = await hashCode(db, code);
  return inAuditedTransaction(db, now, async (trx, record) => {
    await lockRow(trx, "account", accountId);
    const found = await trx
      .selectFrom("sponsor_code")
      .select(["id", "ends_at"])
      .where("code_hash", "=", hash)
      .executeTakeFirst();
    if (!found) return { kind: "refused" as const };
    const source_ref = seatRef(found.id, accountId);
    const own = await trx
      .selectFrom("grant")
      .select("ends_at")
      .where("source_ref", "=", source_ref)
      .where("status", "=", "active")
      .executeTakeFirst();
    if (own) return { kind: "open" as const };
    const taken = await trx
      .updateTable("sponsor_code")
      .set((eb) => ({ taken: eb("taken", "+", 1) }))
      .where("id", "=", found.id)
      .where("closed_at", "is", null)
      .where("ends_at", ">", now)
      .whereRef("taken", "<", "seats")
      .returning("id")
      .executeTakeFirst();
    if (!taken) return { kind: "refused" as const };
    const id = newId();
    const saved = await trx
      .insertInto("grant")
      .values({
        ...{ id, account_id: accountId, source: "sponsor", source_ref, status: "active" },
        ...{ ends_at: found.ends_at, synced_at: now },
      })
      // An admin ended this seat: only an admin opens it again.
      .onConflict((conflict) => conflict.column("source_ref").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!saved) throw new EndedSeat();
    const people = { actorId: accountId, subjectId: accountId };
    await record({ ...people, action: "grant.give", object: `grant ${id}` });
    return { kind: "open" as const };
  }).catch((error: unknown) => {
    if (error instanceof EndedSeat) return { kind: "refused" as const };
    throw error;
  });
}

/** Thrown to give the seat back that was just taken. */
class EndedSeat extends Error {}
