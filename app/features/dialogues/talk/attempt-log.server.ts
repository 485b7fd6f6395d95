import type { Db } from "#db/database";
import type { DialogueEvent } from "./dialogue.machine";
import type { Dialogue } from "../script/read-dialogues.server";
import { replayDialogue } from "./replay-dialogue";

/** One run through a dialogue: its events, and the seed that orders its choices. */
export interface Attempt {
  id: string;
  version: string;
  seed: number;
  hasEnded: boolean;
  events: DialogueEvent[];
}

/** The account's open attempt at a dialogue, or null. At most one is open. */
export async function findOpenAttempt(db: Db, accountId: string, dialogueId: string) {
  const rows = await logOf(db, accountId, dialogueId).where("ended_at", "is", null).execute();
  return attemptFrom(rows);
}

/** One of the account's attempts at a dialogue, open or ended, or null. */
export async function findAttempt(db: Db, accountId: string, dialogueId: string, id: string) {
  return attemptFrom(await logOf(db, accountId, dialogueId).where("id", "=", id).execute());
}

/** The state of an attempt, or null if its script has changed since the attempt began. */
export function positionOf({ version, script }: Dialogue, attempt: Attempt) {
  return attempt.version === version ? replayDialogue(script, attempt.events) : null;
}

/**
 * Adds an event to the log of an open attempt. Returns false and changes nothing if there is already an
 * event at this `seq`, or the attempt has ended.
 */
export async function addEvent(
  db: Db,
  attemptId: string,
  seq: number,
  event: DialogueEvent,
  now: number,
) {
  const choiceId = event.type === "say" ? event.choiceId : null;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("dialogue_event")
    .columns(["attempt_id", "seq", "type", "choice_id", "happened_at"])
    .expression((eb) =>
      eb
        .selectFrom("dialogue_attempt")
        .select([
          "id",
          eb.cast<number>(eb.val(seq), "integer").as("seq"),
          eb.val(event.type).as("type"),
          eb.val(choiceId).as("choice_id"),
          eb.cast<number>(eb.val(now), "bigint").as("happened_at"),
        ])
        .where("id", "=", attemptId)
        .where("ended_at", "is", null),
    )
    .onConflict((conflict) => conflict.columns(["attempt_id", "seq"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function logOf(db: Db, accountId: string, dialogueId: string) {
  return db
    .selectFrom("dialogue_attempt")
    .leftJoin("dialogue_event", "dialogue_event.attempt_id", "dialogue_attempt.id")
    .select(["id", "version", "seed", "ended_at", "type", "choice_id"])
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .orderBy("seq");
}

type LogRow = Awaited<ReturnType<ReturnType<typeof logOf>["execute"]>>[number];

function attemptFrom(rows: LogRow[]): Attempt | null {
  const [first] = rows;
  if (!first) return null;
  const { id, version, seed, ended_at } = first;
  return { id, version, seed, hasEnded: ended_at !== null, events: rows.flatMap(eventFrom) };
}

// An attempt without events has one row, whose event columns are null.
function eventFrom({ type, choice_id }: LogRow): DialogueEvent[] {
  if (type === "rewind") return [{ type }];
  return choice_id === null ? [] : [{ type: "say", choiceId: choice_id }];
}
