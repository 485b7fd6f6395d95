import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { newId } from "#db/new-id";
import { addEvent, findAttempt, findOpenAttempt, positionOf } from "./attempt-log.server";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "../script/read-dialogues.server";

interface Start {
  /** Orders the options of every turn. */
  seed: number;
  now: number;
}

/** Begins a talk, or goes on with the one that is open. One whose script has changed begins anew. */
export async function startAttempt(db: Db, accountId: string, dialogue: Dialogue, start: Start) {
  return inTransaction(db, async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    if (open && positionOf(dialogue, open)) return open.id;
    if (open) await leaveBehind(trx, open.id, start.now);
    return openAttempt(trx, accountId, dialogue, { ...start, opening: [] });
  });
}

/**
 * Begins a new talk that has already come as far as `opening`, and leaves an open one behind.
 * An open one that stands exactly there is taken, so pressing twice begins one talk.
 */
export async function startAgain(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  start: Start & { opening: DialogueEvent[] },
) {
  return inTransaction(db, async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    const isThere = open && JSON.stringify(open.events) === JSON.stringify(start.opening);
    if (isThere && positionOf(dialogue, open)) return open.id;
    if (open) await leaveBehind(trx, open.id, start.now);
    return openAttempt(trx, accountId, dialogue, start);
  });
}

/** The lines that led up to a turn of an earlier attempt, for beginning again from there. */
export async function openingUpTo(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { attemptId, turn }: { attemptId: string; turn: number },
): Promise<DialogueEvent[]> {
  const attempt = await findAttempt(db, accountId, dialogue.id, attemptId);
  const position = attempt && positionOf(dialogue, attempt);
  if (!position || position.ending === "escalation") return [];
  return position.said
    .filter((line) => line.turn < turn && !line.isTakenBack)
    .map(({ choice }) => ({ type: "say", choiceId: choice.id }));
}

async function openAttempt(
  db: Db,
  accountId: string,
  { id: dialogue_id, version }: Dialogue,
  { seed, now, opening }: Start & { opening: DialogueEvent[] },
) {
  const id = newId();
  await db
    .insertInto("dialogue_attempt")
    .values({
      id,
      account_id: accountId,
      dialogue_id,
      version,
      seed,
      started_at: now,
      ended_at: null,
      ending: null,
      debrief: null,
    })
    .execute();
  for (const [seq, event] of opening.entries()) await addEvent(db, id, seq, event, now);
  return id;
}

// Its log stays; it only makes room, as one attempt at a dialogue is open at a time.
async function leaveBehind(db: Db, id: string, now: number) {
  await db.updateTable("dialogue_attempt").set({ ended_at: now }).where("id", "=", id).execute();
}
