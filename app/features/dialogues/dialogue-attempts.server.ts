import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { addEvent, findAttempt, findOpenAttempt, standingOf } from "./attempt-log.server";
import { lookBack } from "./debrief";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "./read-dialogues.server";
import { replayDialogue } from "./replay-dialogue";

interface Start {
  /** Orders the options of every turn. */
  seed: number;
  now: number;
}

/** Begins a talk, or goes on with the one that is open. One whose script has changed begins anew. */
export async function startAttempt(db: Db, accountId: string, dialogue: Dialogue, start: Start) {
  return db.transaction().execute(async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    if (open && standingOf(dialogue, open)) return open.id;
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
  return db.transaction().execute(async (trx) => {
    const open = await findOpenAttempt(trx, accountId, dialogue.id);
    const isThere = open && JSON.stringify(open.events) === JSON.stringify(start.opening);
    if (isThere && standingOf(dialogue, open)) return open.id;
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
  const standing = attempt && standingOf(dialogue, attempt);
  if (!standing || standing.ending === "escalation") return [];
  return standing.said
    .filter((line) => line.turn < turn && !line.isTakenBack)
    .map(({ choice }) => ({ type: "say", choiceId: choice.id }));
}

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
