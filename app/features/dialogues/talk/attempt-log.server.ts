import { z } from "zod";
import type { Db } from "#db/database";
import { createSeal, getSeal, type Seal } from "#db/sealed";
import { elements } from "~/content/elements";
import { helpKinds } from "../script/dialogue";
import { emergencyKinds } from "~/features/coach/own-line/emergency-line";
import { ownLineKinds } from "~/features/coach/own-line/line-kinds";
import type { SayOwnEvent } from "../script/place";
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
  return openAttemptFrom(db, accountId, rows);
}

/** One of the account's attempts at a dialogue, open or ended, or null. */
export async function findAttempt(db: Db, accountId: string, dialogueId: string, id: string) {
  const rows = await logOf(db, accountId, dialogueId).where("id", "=", id).execute();
  return openAttemptFrom(db, accountId, rows);
}

/** The state of an attempt, or null if its script has changed since the attempt began. */
export function positionOf({ version, script }: Dialogue, attempt: Attempt) {
  return attempt.version === version ? replayDialogue(script, attempt.events) : null;
}

/** An event as a row of the log holds it. */
export interface LoggedEvent {
  type: "say" | "rewind";
  choiceId: string | null;
  /** Sealed. */
  ownLine: string | null;
}

/** Seals an event for its place in the log. */
export async function sealEvent(
  db: Db,
  accountId: string,
  { attemptId, seq }: { attemptId: string; seq: number },
  event: DialogueEvent,
): Promise<LoggedEvent> {
  if (event.type !== "say-own") {
    return {
      type: event.type,
      choiceId: event.type === "say" ? event.choiceId : null,
      ownLine: null,
    };
  }
  const seal = await createSeal(db, accountId);
  return {
    type: "say",
    choiceId: null,
    ownLine: seal.seal(ownLinePlace(attemptId, seq), JSON.stringify(event)),
  };
}

/**
 * Adds an event to the log of an open attempt. Returns false and changes nothing if there is already an
 * event at this `seq`, or the attempt has ended.
 */
export async function addEvent(
  db: Db,
  { attemptId, seq }: { attemptId: string; seq: number },
  { type, choiceId, ownLine }: LoggedEvent,
  now: number,
) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("dialogue_event")
    .columns(["attempt_id", "seq", "type", "choice_id", "own_line", "happened_at"])
    .expression((eb) =>
      eb
        .selectFrom("dialogue_attempt")
        .select([
          "id",
          eb.cast<number>(eb.val(seq), "integer").as("seq"),
          eb.val(type).as("type"),
          eb.val(choiceId).as("choice_id"),
          eb.val(ownLine).as("own_line"),
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
    .select(["id", "version", "seed", "ended_at", "seq", "type", "choice_id", "own_line"])
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .orderBy("seq");
}

type LogRow = Awaited<ReturnType<ReturnType<typeof logOf>["execute"]>>[number];

async function openAttemptFrom(db: Db, accountId: string, rows: LogRow[]): Promise<Attempt | null> {
  const [first] = rows;
  if (!first) return null;
  const { id, version, seed, ended_at } = first;
  const hasOwn = rows.some(({ own_line }) => own_line !== null);
  const seal = hasOwn ? await getSeal(db, accountId) : null;
  const events = rows.flatMap((row) => eventFrom(row, seal));
  return { id, version, seed, hasEnded: ended_at !== null, events };
}

// An attempt without events has one row, whose event columns are null.
function eventFrom(
  { id, seq, type, choice_id, own_line }: LogRow,
  seal: Seal | null,
): DialogueEvent[] {
  if (own_line !== null && seq !== null && seal) {
    return [OwnLine.parse(JSON.parse(seal.open(ownLinePlace(id, seq), own_line)))];
  }
  if (type === "rewind") return [{ type }];
  return choice_id === null ? [] : [{ type: "say", choiceId: choice_id }];
}

function ownLinePlace(attemptId: string, seq: number) {
  return { table: "dialogue_event", column: "own_line", row: `${attemptId} ${seq}` };
}

const marks = z.array(z.object({ start: z.number(), end: z.number() }));

const OwnLine: z.ZodType<SayOwnEvent> = z.object({
  type: z.literal("say-own"),
  kind: z.enum(ownLineKinds),
  text: z.string(),
  uses: z.array(z.enum(elements)).optional(),
  isRed: z.boolean().optional(),
  card: z.enum(helpKinds).optional(),
  marks: marks.optional(),
  emergency: z.object({ kind: z.enum(emergencyKinds), marks }).optional(),
  reader: z.string().optional(),
});
