import type { Db } from "#db/database";
import { addEvent, findAttempt, standingOf } from "./attempt-log.server";
import { lookBack } from "./debrief";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "./read-dialogues.server";
import { replayDialogue } from "./replay-dialogue";

/** Which attempt a move belongs to, and how many of its events the member had seen. */
interface Move {
  attemptId: string;
  seq: number;
  now: number;
}

/**
 * "done": it is in the log. "late": the log had moved on before it came, so nothing changed.
 * "refused": it cannot happen at that point, so nothing changed.
 */
export type MoveResult = "done" | "late" | "refused";

/** The member says one of the three lines offered. */
export async function say(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { choiceId, ...move }: Move & { choiceId: string },
) {
  return makeMove(db, accountId, dialogue, move, { type: "say", choiceId });
}

/** The member takes their last line again. */
export async function rewind(db: Db, accountId: string, dialogue: Dialogue, move: Move) {
  return makeMove(db, accountId, dialogue, move, { type: "rewind" });
}

// The log is replayed to decide; what the browser believes counts for nothing. The key of an event
// is its place in the log, so a move that is sent twice, or from two tabs at once, happens once.
async function makeMove(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { attemptId, seq, now }: Move,
  event: DialogueEvent,
): Promise<MoveResult> {
  return db.transaction().execute(async (trx) => {
    const attempt = await findAttempt(trx, accountId, dialogue.id, attemptId);
    if (!attempt || attempt.hasEnded || attempt.events.length !== seq) return "late";
    if (!standingOf(dialogue, attempt)) return "late";

    const standing = replayDialogue(dialogue.script, [...attempt.events, event]);
    if (!standing) return "refused";
    if (!(await addEvent(trx, attemptId, seq, event, now))) return "late";

    const { ending } = standing;
    if (ending) {
      const debrief = JSON.stringify(lookBack(dialogue, standing));
      await trx
        .updateTable("dialogue_attempt")
        .set({ ended_at: now, ending, debrief })
        .where("id", "=", attemptId)
        .execute();
    }
    return "done";
  });
}
