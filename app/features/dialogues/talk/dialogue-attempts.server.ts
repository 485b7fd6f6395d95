import type { Db } from "#db/database";
import { createSeal } from "#db/sealed";
import { inTransaction } from "#db/transaction";
import { addEvent, findAttempt, sealEvent, type Attempt } from "./attempt-log.server";
import { lookBack, type Debrief } from "./look-back";
import type { Ending } from "../script/dialogue";
import type { SayOwnEvent } from "../script/place";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "../script/read-dialogues.server";
import { replayDialogue } from "./replay-dialogue";

/** The attempt of a move. `seq` is the number of events that the member had seen. */
interface MoveTarget {
  attemptId: string;
  seq: number;
  now: number;
}

/**
 * "done": the move is in the log. "late": another move came first, so nothing changed. "refused": the
 * move is not possible at this point, so nothing changed.
 */
export type MoveResult = "done" | "late" | "refused";

export interface Moved {
  result: MoveResult;
  /** The attempt after the move, or null if it does not exist or its script has changed. */
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

/** The member says a line in their own words, as the reader read it. */
export async function sayOwnLine(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { event, ...move }: MoveTarget & { event: SayOwnEvent },
) {
  return makeMove(db, accountId, dialogue, move, event);
}

/** The member takes their last line again. */
export async function rewind(db: Db, accountId: string, dialogue: Dialogue, move: MoveTarget) {
  return makeMove(db, accountId, dialogue, move, { type: "rewind" });
}

// The server replays the log and ignores the browser's state. The key of an event is its place in the
// log, so a move that is sent twice, or from two tabs at once, happens once.
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
    ? await endWith(db, accountId, attemptId, {
        seq,
        event,
        now,
        ending,
        debrief: lookBack(dialogue, position),
      })
    : await addEvent(
        db,
        { attemptId, seq },
        await sealEvent(db, accountId, { attemptId, seq }, event),
        now,
      );
  // Another tab added an event first, so this move is discarded.
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

async function endWith(db: Db, accountId: string, attemptId: string, last: LastMove) {
  const { seq, event, now, ending, debrief } = last;
  const seal = await createSeal(db, accountId);
  const logged = await sealEvent(db, accountId, { attemptId, seq }, event);
  const words = { debrief: JSON.stringify(debrief) };
  return inTransaction(db, async (trx) => {
    if (!(await addEvent(trx, { attemptId, seq }, logged, now))) return false;
    await trx
      .updateTable("dialogue_attempt")
      .set({ ended_at: now, ending, ...seal.sealRow("dialogue_attempt", attemptId, words) })
      .where("id", "=", attemptId)
      .execute();
    return true;
  });
}
