import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import type { PlanTable } from "#db/tables/notebook";
import { inTransaction, lockRow } from "#db/transaction";
import { forgetFormUse, makeOnce } from "~/http/form-use.server";
import { minute } from "~/time";
import type { Plan, PlanForm, PlanKind, PlanWords } from "./plan";

const Stored = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  // A plan of a year has dozens of notes, and an object schema takes ten times as long for each.
  notes: z.custom<PlanWords["notes"]>((notes) => Array.isArray(notes) && notes.every(isNote)),
});

function isNote(note: unknown) {
  const { day, what } = (note ?? {}) as { day?: unknown; what?: unknown };
  return typeof day === "string" && typeof what === "string";
}

type Row = Pick<PlanTable, "id" | "kind" | "words" | "version" | "created_at" | "updated_at">;
const columns = ["id", "kind", "words", "version", "created_at", "updated_at"] as const;

const placeOf = (row: string) => ({ table: "plan", column: "words", row });

interface NewPlan extends Pick<PlanForm, "kind" | "most"> {
  /** From the form's token: a form that is sent again leads to the plan that it made. */
  formKey?: string | null;
}

/**
 * Saves a new plan and returns its id, or null if the account holds as many of the kind as it may. The
 * same answers sent twice within ten minutes (a double click, a reload) are one plan.
 */
export async function addPlan(
  db: Db,
  accountId: string,
  { kind, most, formKey = null }: NewPlan,
  answers: PlanWords["answers"],
  now: number,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx) => {
    await lockRow(trx, "account", accountId);
    return makeOnce(trx, { key: formKey, accountId }, now, async () => {
      const plans = (await listRows(trx, accountId, [kind])).map((row) => openRow(seal, row));
      const same = plans.find(
        (plan) => plan.createdAt > now - 10 * minute && isSame(plan.answers, answers),
      );
      if (same) return same.id;
      if (plans.length >= most) return null;

      const id = newId();
      const times = { created_at: now, updated_at: now };
      const words = sealWords(seal, id, { answers, notes: [] });
      await trx
        .insertInto("plan")
        .values({ id, account_id: accountId, kind, words, version: 1, ...times })
        .execute();
      return id;
    });
  });
}

interface Change {
  kind: PlanKind;
  id: string;
  /** The version that the form was filled from. */
  version: number;
  answers: PlanWords["answers"];
}

/**
 * Changes the answers of a plan. If it has other answers than the ones in `version`, nothing changes,
 * and the result is the plan as it is saved. Returns "saved" otherwise, and "gone" if the member has
 * no such plan.
 */
export async function changePlan(
  db: Db,
  accountId: string,
  { kind, id, version, answers }: Change,
  now: number,
): Promise<Plan | "saved" | "gone"> {
  return rewrite<Plan | "saved">(db, accountId, { kind, id }, (plan) => {
    if (isSame(plan.answers, answers)) return { result: "saved" };
    if (plan.version !== version) return { result: plan };
    const words = { answers, notes: plan.notes };
    return { result: "saved", set: { words, version: version + 1, updatedAt: now } };
  });
}

/** Changes what a member noted about a plan. Its form may be open elsewhere, so the version stays. */
export async function changeNotes(
  db: Db,
  accountId: string,
  plan: { kind: PlanKind; id: string },
  change: (notes: PlanWords["notes"]) => PlanWords["notes"],
  now: number,
): Promise<"saved" | "gone"> {
  return rewrite<"saved">(db, accountId, plan, ({ answers, notes, version }) => ({
    result: "saved",
    set: { words: { answers, notes: change(notes) }, version, updatedAt: now },
  }));
}

/** A plan of this member's; null when there is none, or it is someone else's. */
export async function findPlan(db: Db, accountId: string, kind: PlanKind, id: string) {
  const row = await findRow(db, accountId, kind, id);
  return row ? openRow(await getSeal(db, accountId), row) : null;
}

/** The member's plans of these kinds, the oldest first. */
export async function listPlans(db: Db, accountId: string, kinds: readonly PlanKind[]) {
  const rows = await listRows(db, accountId, kinds);
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map((row) => openRow(seal, row));
}

/** Erases a plan of this member's. */
export async function erasePlan(db: Db, accountId: string, kind: PlanKind, id: string) {
  await inTransaction(db, async (trx) => {
    await trx
      .deleteFrom("plan")
      .where("id", "=", id)
      .where("account_id", "=", accountId)
      .where("kind", "=", kind)
      .execute();
    await forgetFormUse(trx, accountId, id);
  });
}

interface Rewritten<Result> {
  result: Result;
  set?: { words: PlanWords; version: number; updatedAt: number };
}

/** Reads a plan and writes what `decide` says, in one transaction. Returns "gone" if there is none. */
async function rewrite<Result>(
  db: Db,
  accountId: string,
  { kind, id }: { kind: PlanKind; id: string },
  decide: (plan: Plan) => Rewritten<Result>,
) {
  const seal = await createSeal(db, accountId);
  return inTransaction(db, async (trx): Promise<Result | "gone"> => {
    await lockRow(trx, "account", accountId);
    const row = await findRow(trx, accountId, kind, id);
    if (!row) return "gone";
    const { result, set } = decide(openRow(seal, row));
    if (set) {
      const words = sealWords(seal, id, set.words);
      await trx
        .updateTable("plan")
        .set({ words, version: set.version, updated_at: set.updatedAt })
        .where("id", "=", id)
        .execute();
    }
    return result;
  });
}

function findRow(db: Db, accountId: string, kind: PlanKind, id: string) {
  return db
    .selectFrom("plan")
    .select(columns)
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .where("kind", "=", kind)
    .executeTakeFirst();
}

function listRows(db: Db, accountId: string, kinds: readonly PlanKind[]) {
  return db
    .selectFrom("plan")
    .select(columns)
    .where("account_id", "=", accountId)
    .where("kind", "in", kinds)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

function sealWords(seal: Seal, id: string, words: PlanWords) {
  return seal.seal(placeOf(id), JSON.stringify(words));
}

function openRow(seal: Seal, { id, kind, words, version, ...times }: Row): Plan {
  const { answers, notes } = Stored.parse(JSON.parse(seal.open(placeOf(id), words)));
  const { created_at: createdAt, updated_at: updatedAt } = times;
  return { id, kind, version, createdAt, updatedAt, answers, notes };
}

function isSame(some: PlanWords["answers"], others: PlanWords["answers"]) {
  return JSON.stringify(some) === JSON.stringify(others);
}
