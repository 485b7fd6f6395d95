import { z } from "zod";
import type { Db } from "#db/database";
import { getSeal } from "#db/sealed";
import { dangers } from "../script/dialogue";
import type { Debrief } from "../talk/look-back";
import { elements } from "~/content/elements";

const door = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const StoredDebrief: z.ZodType<Debrief> = z.object({
  title: z.string(),
  lesson: z.string(),
  them: z.string(),
  pronoun: z.enum(["he", "she", "they"]),
  ending: z.enum(["window", "calm", "escalation"]),
  endingTitle: z.string(),
  endingText: z.string(),
  journey: z.string(),
  danger: z.enum(dangers).nullable(),
  isUnfinished: z.boolean(),
  start: z.object({ door, cue: z.string(), stage: z.string().nullable() }),
  steps: z.array(
    z.object({
      turn: z.number(),
      line: z.string(),
      lineStage: z.string().nullable(),
      reply: z.string(),
      replyStage: z.string().nullable(),
      coach: z.string(),
      door,
      movement: z.enum(["opened", "closed", "held"]),
      isTakenBack: z.boolean(),
      marks: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
    }),
  ),
  map: z.array(
    z.object({
      cue: z.string(),
      choices: z.array(
        z.object({
          line: z.string(),
          stage: z.string().nullable(),
          fate: z.enum(["said", "taken-back", "not-tried"]),
        }),
      ),
    }),
  ),
  used: z.array(z.enum(elements)),
  missed: z.array(z.enum(elements)),
  keep: z.object({ line: z.string(), isTheirs: z.boolean() }).nullable(),
  // Debriefs stored before scripts had paths have none.
  notes: z.array(z.string()).default([]),
  prose: z.string(),
});

/** Parses the debrief that is stored with an attempt. Throws if the text is not a debrief. */
export function parseDebrief(stored: string): Debrief {
  return StoredDebrief.parse(JSON.parse(stored));
}

/** The debrief of one of the account's finished talks, or null. */
export async function findDebrief(
  db: Db,
  accountId: string,
  dialogueId: string,
  attemptId: string,
): Promise<Debrief | null> {
  const row = await db
    .selectFrom("dialogue_attempt")
    .select("debrief")
    .where("id", "=", attemptId)
    .where("account_id", "=", accountId)
    .where("dialogue_id", "=", dialogueId)
    .executeTakeFirst();
  return row?.debrief ? openDebrief(db, accountId, attemptId, row.debrief) : null;
}

async function openDebrief(db: Db, accountId: string, attemptId: string, sealed: string) {
  const seal = await getSeal(db, accountId);
  const { debrief } = seal.openRow("dialogue_attempt", attemptId, { debrief: sealed });
  return parseDebrief(debrief);
}

/** One of the account's finished talks, of any dialogue, or null. */
export async function findFinished(db: Db, accountId: string, attemptId: string) {
  const row = await db
    .selectFrom("dialogue_attempt")
    .select(["id", "dialogue_id", "ended_at", "debrief"])
    .where("id", "=", attemptId)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  if (!row?.debrief) return null;
  const { id, dialogue_id: dialogueId, ended_at: endedAt } = row;
  const debrief = await openDebrief(db, accountId, id, row.debrief);
  return { id, dialogueId, endedAt: endedAt!, debrief };
}

/**
 * Two different finished talks of one dialogue. Null if one of them is not the
 * account's, or stopped for safety.
 */
export async function findTalksToCompare(
  db: Db,
  accountId: string,
  dialogueId: string,
  ids: readonly [string, string],
) {
  const found = await Promise.all(ids.map((id) => findFinished(db, accountId, id)));
  const talks = found
    .flatMap((talk) => talk ?? [])
    .filter((talk) => talk.dialogueId === dialogueId && !talk.debrief.danger);
  if (talks.length < 2 || ids[0] === ids[1]) return null;
  const [earlier, later] = talks.toSorted((one, other) => one.endedAt - other.endedAt);
  return { earlier: earlier!, later: later! };
}
