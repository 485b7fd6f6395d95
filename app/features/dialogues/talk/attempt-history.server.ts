import type { Db } from "#db/database";
import type { Ending } from "../script/dialogue";

/** A talk that reached its ending. */
export interface FinishedAttempt {
  id: string;
  dialogueId: string;
  ending: Ending;
  endedAt: number;
}

/** The state of a dialogue that a member has begun: open, or finished with its last ending. */
export type PracticeState = { kind: "open" } | ({ kind: "finished" } & FinishedAttempt);

const pageLength = 10;

/** One page of finished talks, newest first. `next` is the `before` of the following page, or null. */
export async function listAttempts(db: Db, accountId: string, before: number | null) {
  const rows = await db
    .selectFrom("dialogue_attempt")
    .select(["id", "dialogue_id", "ending", "ended_at"])
    .where("account_id", "=", accountId)
    .where("ended_at", "<", before ?? Number.MAX_SAFE_INTEGER)
    .where("ending", "is not", null)
    .orderBy("ended_at", "desc")
    .limit(pageLength + 1)
    .execute();
  const attempts = rows.flatMap(finishedFrom).slice(0, pageLength);
  const next = rows.length > pageLength ? attempts.at(-1)!.endedAt : null;
  return { attempts, next };
}

/** The state of each of these dialogues, by id. Reads at most two attempts per dialogue. */
export async function practiceStates(db: Db, accountId: string, dialogueIds: readonly string[]) {
  // PostgreSQL refuses an empty list.
  if (dialogueIds.length === 0) return new Map<string, PracticeState>();
  const of = (dialogueId: string) =>
    db
      .selectFrom("dialogue_attempt")
      .select("id")
      .where("account_id", "=", accountId)
      .where("dialogue_id", "=", dialogueId);
  const open = (id: string) => of(id).where("ended_at", "is", null);
  const last = (id: string) =>
    of(id).where("ending", "is not", null).orderBy("ended_at", "desc").limit(1);
  const rows = await db
    .selectFrom("dialogue_attempt")
    .select(["id", "dialogue_id", "ending", "ended_at"])
    .where("id", "in", [...dialogueIds.map(open), ...dialogueIds.map(last)])
    .execute();

  const states = new Map<string, PracticeState>();
  for (const finished of rows.flatMap(finishedFrom)) {
    states.set(finished.dialogueId, { kind: "finished", ...finished });
  }
  for (const { dialogue_id, ended_at } of rows) {
    if (ended_at === null) states.set(dialogue_id, { kind: "open" });
  }
  return states;
}

/** How the account's last finished talk of a dialogue went, or null. */
export async function findLastFinished(db: Db, accountId: string, dialogueId: string) {
  const rows = await db
    .selectFrom("dialogue_attempt")
    .select(["id", "dialogue_id", "ending", "ended_at"])
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .where("ending", "is not", null)
    .orderBy("ended_at", "desc")
    .limit(1)
    .execute();
  return rows.flatMap(finishedFrom)[0] ?? null;
}

const mostToCompare = 5;

/**
 * The other finished talks of a dialogue, newest first, to compare with one. Talks that stopped for
 * safety are left out, because their lines are not shown again.
 */
export async function listOthers(
  db: Db,
  accountId: string,
  dialogueId: string,
  attemptId: string,
): Promise<FinishedAttempt[]> {
  const rows = await db
    .selectFrom("dialogue_attempt")
    .select(["id", "dialogue_id", "ending", "ended_at"])
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .where("id", "!=", attemptId)
    .where("ending", "in", ["window", "calm"])
    .orderBy("ended_at", "desc")
    .limit(mostToCompare)
    .execute();
  return rows.flatMap(finishedFrom);
}

interface AttemptRow {
  id: string;
  dialogue_id: string;
  ending: Ending | null;
  ended_at: number | null;
}

function finishedFrom({ id, dialogue_id, ending, ended_at }: AttemptRow): FinishedAttempt[] {
  if (ending === null || ended_at === null) return [];
  return [{ id, dialogueId: dialogue_id, ending, endedAt: ended_at }];
}
