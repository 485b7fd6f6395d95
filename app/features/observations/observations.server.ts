import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal } from "#db/sealed";
import { inTransaction, lockRow } from "#db/transaction";
import { forgetFormUse, makeOnce } from "~/http/form-use.server";
import { minute } from "~/time";
import { mostObservations } from "./observation";
import {
  type NewObservation,
  type ObservationRow,
  observationColumns,
  observationPlace,
  observationWords,
  openObservation,
} from "./sealed-observation.server";

/**
 * Saves an observation and returns its id, or null if the account holds as many as it may. The same
 * words sent twice within ten minutes (a double click, a reload) are one observation.
 */
export async function addObservation(
  db: Db,
  accountId: string,
  { formKey = null, ...observation }: NewObservation & { formKey?: string | null },
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, { key: formKey, accountId }, now, async () => {
      const mine = trx.selectFrom("observation").where("account_id", "=", accountId);
      const recent = await mine
        .select(observationColumns)
        .where("created_at", ">", now - 10 * minute)
        .execute();
      const words = observationWords(observation);
      const same = recent.find(
        (row) =>
          row.kind === observation.kind && seal.open(observationPlace(row.id), row.words) === words,
      );
      if (same) return same.id;
      const { count } = await mine
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostObservations) return null;

      const id = newId();
      await trx
        .insertInto("observation")
        .values({
          id,
          account_id: accountId,
          kind: observation.kind,
          happened_on: observation.answers.day,
          words: seal.seal(observationPlace(id), words),
          created_at: now,
          updated_at: now,
        })
        .execute();
      return id;
    });
  });
}

/**
 * Changes an observation, unless it was saved since `base`, the `updatedAt` that the form was filled
 * from. Returns whether it was changed. The caller has checked whose observation it is.
 */
export async function changeObservation(
  db: Db,
  accountId: string,
  id: string,
  observation: NewObservation,
  base: number,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  const result = await db
    .updateTable("observation")
    .set({
      happened_on: observation.answers.day,
      words: seal.seal(observationPlace(id), observationWords(observation)),
      updated_at: Math.max(now, base + 1),
    })
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("updated_at", "=", base)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** An observation of this member's; null when there is none, or it is someone else's. */
export async function findObservation(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("observation")
    .select(observationColumns)
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ? openObservation(await getSeal(db, accountId), row) : null;
}

/** The member's observations, the latest day first. */
export async function listObservations(db: Db, accountId: string, limit = mostObservations) {
  const rows = await db
    .selectFrom("observation")
    .select(observationColumns)
    .where("account_id", "=", accountId)
    .orderBy("happened_on", "desc")
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openObservation(seal, row));
}

/** How many observations of each kind the member has. */
export async function countObservations(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("observation")
    .select(({ fn }) => ["kind", fn.countAll().as("count")])
    .where("account_id", "=", accountId)
    .groupBy("kind")
    .execute();
  const of = (kind: ObservationRow["kind"]) =>
    Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return { use: of("use"), nonUse: of("non-use") };
}

/** Erases an observation of this member's. */
export async function eraseObservation(db: Db, accountId: string, id: string) {
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom("observation")
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .execute();
    await forgetFormUse(trx, accountId, id);
  });
}
