import type { Db } from "#db/database";
import { inTransaction } from "#db/transaction";
import { addEvent, findAttempt, type Attempt } from "./attempt-log.server";
import { lookBack, type Debrief } from "./look-back";
import type { Ending } from "../script/dialogue";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "../script/read-dialogues.server";
import { replayDialogue } from "./replay-dialogue";

/** Which attempt a move belongs to, and how many of its events the member had seen. */
interface MoveTarget {
  attemptId: string;
  seq: number;
  now: number;
}

/**
 * "done": it is in the log. "late": the log had moved on before it came, so nothing changed.
 * "refused": it cannot happen at that point, so nothing changed.
 */
export type MoveResult = "done" | "late" | "refused";

export interface Moved {
  result: MoveResult;
  /** How the attempt stands now; null when it is not there, or its script has changed. */
  attempt: Attempt | null;
}

/** The member says one of the three lines offered. */
export async function say(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { choiceId, ...move }: MoveTarget & { choiceId: string },
) {
  return makeMove(db, accountId, dialogue, move, { type: "say", choiceId });
}

/** The member takes their last line again. */
export async function rewind(db: Db, accountId: string, dialogue: Dialogue, move: MoveTarget) {
  return makeMove(db, accountId, dialogue, move, { type: "rewind" });
}

// The log is replayed to decide; what the browser believes counts for nothing. The key of an event
// is its place in the log, so a move that is sent twice, or from two tabs at once, happens once.
async function makeMove(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { attemptId, seq, now }: MoveTarget,
  event: DialogueEvent,
): Promise<Moved> {
  const attempt = await findAttempt(db, accountId, dialogue.id, attemptId);
  if (!attempt || attempt.version !== dialogue.version) return { result: "late", attempt: null };
  if (attempt.hasEnded || attempt.events.length !== seq) return { result: "late", attempt };

  const events = [...attempt.events, event];
  const position = replayDialogue(dialogue.script, events);
  if (!position) return { result: "refused", attempt };

  const { ending } = position;
  const isAdded = ending
    ? await endWith(db, attemptId, {
        seq,
        event,
        now,
        ending,
        debrief: lookBack(dialogue, position),
      })
    : await addEvent(db, attemptId, seq, event, now);
  // Another tab was faster: what it said is what stands.
  if (!isAdded) {
    return { result: "late", attempt: await findAttempt(db, accountId, dialogue.id, attemptId) };
  }
  return { result: "done", attempt: { ...attempt, events, hasEnded: ending !== null } };
}

interface LastMove {
  seq: number;
  event: DialogueEvent;
  now: number;
  ending: Ending;
  debrief: Debrief;
}

async function endWith(db: Db, attemptId: string, last: LastMove) {
  const { seq, event, now, ending, debrief } = last;
  return inTransaction(db, async (trx) => {
    if (!(await addEvent(trx, attemptId, seq, event, now))) return false;
    await trx
      .updateTable("dialogue_attempt")
      .set({ ended_at: now, ending, debrief: JSON.stringify(debrief) })
      .where("id", "=", attemptId)
      .execute();
    return true;
  });
}
