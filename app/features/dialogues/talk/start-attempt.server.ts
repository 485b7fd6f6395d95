import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { newId } from "#db/new-id";
import {
  addEvent,
  findAttempt,
  findOpenAttempt,
  positionOf,
  sealEvent,
} from "./attempt-log.server";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "../script/read-dialogues.server";

interface Start {
  /** Decides the order of the choices in every turn. */
  seed: number;
  now: number;
}

/** Returns the id of the open attempt, or of a new one if none is open or its script has changed. */
export async function startAttempt(db: Db, accountId: string, dialogue: Dialogue, start: Start) {
  return inTransaction(db, async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    if (open && positionOf(dialogue, open)) return open.id;
    if (open) await endWithoutEnding(trx, open.id, start.now);
    return openAttempt(trx, accountId, dialogue, { ...start, opening: [] });
  });
}

/**
 * Begins a new talk with the events of `opening`, and ends an open one. Returns the id of the open
 * attempt if it has exactly these events, so pressing twice begins one talk.
 */
export async function startAgain(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  start: Start & { opening: DialogueEvent[]; id?: string },
) {
  return inTransaction(db, async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    const isThere = open && JSON.stringify(open.events) === JSON.stringify(start.opening);
    if (isThere && positionOf(dialogue, open)) return open.id;
    if (open) await endWithoutEnding(trx, open.id, start.now);
    return openAttempt(trx, accountId, dialogue, start);
  });
}

/** The events of an earlier attempt before a turn. Empty if the attempt ended in an escalation. */
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
    .filter((line) => line.turn < turn && !line.isTakenBack && line.kind !== "none")
    .map(({ event }) => event);
}

async function openAttempt(
  db: Db,
  accountId: string,
  { id: dialogue_id, version }: Dialogue,
  { seed, now, opening, id = newId() }: Start & { opening: DialogueEvent[]; id?: string },
) {
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
  for (const [seq, event] of opening.entries()) {
    const place = { attemptId: id, seq };
    await addEvent(db, place, await sealEvent(db, accountId, place, event), now);
  }
  return id;
}

// Ends an attempt without an ending. At most one attempt at a dialogue may be open.
async function endWithoutEnding(db: Db, id: string, now: number) {
  await db.updateTable("dialogue_attempt").set({ ended_at: now }).where("id", "=", id).execute();
}
