import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import type { ObservationTable } from "#db/tables/notebook";
import { inTransaction, lockRow } from "#db/transaction";
import { minute } from "~/time";
import { readAnswers } from "~/ui/forms/prompt";
import { nonUsePrompts } from "./non-use-prompts";
import { mostObservations, type Observation } from "./observation";
import { usePrompts } from "./use-prompts";

/** The answers of a form, before they are saved. */
export type NewObservation = Pick<Observation, "kind" | "answers" | "isFinished">;

const Stored = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  isFinished: z.boolean(),
});

type Row = Pick<ObservationTable, "id" | "kind" | "words" | "updated_at">;
const columns = ["id", "kind", "words", "updated_at"] as const;

const placeOf = (row: string) => ({ table: "observation", column: "words", row });

/**
 * Saves an observation and returns its id, or null if the account holds as many as it may. The same
 * words sent twice within ten minutes (a double click, a reload) are one observation.
 */
export async function addObservation(
  db: Db,
  accountId: string,
  observation: NewObservation,
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    const mine = trx.selectFrom("observation").where("account_id", "=", accountId);
    const recent = await mine
      .select(columns)
      .where("created_at", ">", now - 10 * minute)
      .execute();
    const words = wordsOf(observation);
    const same = recent.find(
      (row) => row.kind === observation.kind && seal.open(placeOf(row.id), row.words) === words,
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
        words: seal.seal(placeOf(id), words),
        created_at: now,
        updated_at: now,
      })
      .execute();
    return id;
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
      words: seal.seal(placeOf(id), wordsOf(observation)),
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
    .select(columns)
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row ? openRow(await getSeal(db, accountId), row) : null;
}

/** The member's observations, the latest day first. */
export async function listObservations(db: Db, accountId: string, limit = mostObservations) {
  const rows = await db
    .selectFrom("observation")
    .select(columns)
    .where("account_id", "=", accountId)
    .orderBy("happened_on", "desc")
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openRow(seal, row));
}

/** How many observations of each kind the member has. */
export async function countObservations(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("observation")
    .select(({ fn }) => ["kind", fn.countAll().as("count")])
    .where("account_id", "=", accountId)
    .groupBy("kind")
    .execute();
  const of = (kind: Row["kind"]) => Number(rows.find((row) => row.kind === kind)?.count ?? 0);
  return { use: of("use"), nonUse: of("non-use") };
}

/** Erases an observation of this member's. */
export async function eraseObservation(db: Db, accountId: string, id: string) {
  await db
    .deleteFrom("observation")
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
}

function wordsOf({ answers, isFinished }: NewObservation) {
  return JSON.stringify({ answers, isFinished });
}

function openRow(seal: Seal, { id, kind, words, updated_at: updatedAt }: Row): Observation {
  const { answers, isFinished } = Stored.parse(JSON.parse(seal.open(placeOf(id), words)));
  const valuesOf = (name: string) => [answers[name] ?? []].flat();
  const saved = { id, isFinished, updatedAt };
  return kind === "use"
    ? { ...saved, kind, answers: readAnswers(usePrompts, valuesOf) }
    : { ...saved, kind, answers: readAnswers(nonUsePrompts, valuesOf) };
}
