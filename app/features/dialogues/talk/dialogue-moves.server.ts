import { randomInt } from "node:crypto";
import { z } from "zod";
import type { Db } from "#db/database";
import { dialoguePath, endedTalkPath } from "~/http/paths";
import type { Attempt } from "./attempt-log.server";
import { ConfidenceField, saveConfidence } from "../confidence/confidence.server";
import { rewind, say, sayOwnLine, type Moved } from "./dialogue-attempts.server";
import type { Dialogue } from "../script/read-dialogues.server";
import { addReading } from "~/features/safety/cue-counts.server";
import { readCues } from "~/features/safety/read-cues.server";
import { OwnLineField, readOwnLine } from "./read-own-line.server";
import { openingUpTo, startAgain, startAttempt } from "./start-attempt.server";

const id = z.string().min(1).max(40);
const count = z.coerce.number().int().min(0).max(99);

/** The fields of a dialogue's forms. `seq` is the number of events that the page has shown. */
const Move = z.discriminatedUnion("move", [
  z.object({ move: z.literal("start"), confidence: ConfidenceField.optional() }),
  z.object({ move: z.literal("again") }),
  z.object({ move: z.literal("again-from"), attempt: id, turn: count }),
  z.object({ move: z.literal("say"), attempt: id, seq: count, choice: id }),
  z.object({ move: z.literal("say-own"), attempt: id, seq: count, line: OwnLineField }),
  z.object({ move: z.literal("rewind"), attempt: id, seq: count }),
]);

type Move = z.infer<typeof Move>;

/** Without an attempt, the page shows the one that is open. */
const begun: Moved = { result: "done", attempt: null };

/** Makes the move of a form and returns its result with the attempt. */
export async function moveByForm(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  form: FormData,
  now: number,
): Promise<Moved> {
  const parsed = Move.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { result: "refused", attempt: null };
  return make(db, accountId, dialogue, parsed.data, now);
}

/** The address of a talk. A talk that has ended has an address of its own. */
export function shownAt(dialogue: Dialogue, attempt: Attempt | null) {
  return attempt?.hasEnded ? endedTalkPath(dialogue.id, attempt.id) : dialoguePath(dialogue.id);
}

async function make(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  move: Move,
  now: number,
): Promise<Moved> {
  const seed = randomInt(2 ** 31);
  switch (move.move) {
    case "start": {
      const attemptId = await startAttempt(db, accountId, dialogue, { seed, now });
      const level = move.confidence;
      if (level) await saveConfidence(db, accountId, { attemptId, moment: "before", level, now });
      return begun;
    }
    case "again":
      await startAgain(db, accountId, dialogue, { seed, now, opening: [] });
      return begun;
    case "again-from": {
      const from = { attemptId: move.attempt, turn: move.turn };
      const opening = await openingUpTo(db, accountId, dialogue, from);
      await startAgain(db, accountId, dialogue, { seed, now, opening });
      return begun;
    }
    case "say":
      return say(db, accountId, dialogue, {
        attemptId: move.attempt,
        seq: move.seq,
        choiceId: move.choice,
        now,
      });
    case "say-own":
      return sayOwn(db, accountId, dialogue, move, now);
    case "rewind":
      return rewind(db, accountId, dialogue, { attemptId: move.attempt, seq: move.seq, now });
  }
}

async function sayOwn(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  { attempt, seq, line }: Extract<Move, { move: "say-own" }>,
  now: number,
) {
  const event = await readOwnLine(dialogue.script, line);
  const said = await sayOwnLine(db, accountId, dialogue, { attemptId: attempt, seq, event, now });
  if (said.result === "done") await addReading(db, "own-line", readCues(line), now);
  return said;
}
