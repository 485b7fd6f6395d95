import { z } from "zod";
import type { Db } from "#db/database";
import { findDialogue } from "../dialogues.server";
import { confidenceWord, type Answers, type Confidence } from "./confidence";

export const ConfidenceField = z.coerce
  .number()
  .pipe(z.literal([1, 2, 3, 4, 5])) satisfies z.ZodType<Confidence>;

const Answer = z.object({
  intent: z.enum(["keep", "erase"]),
  confidence: ConfidenceField.optional(),
});

interface Given {
  attemptId: string;
  moment: keyof Answers;
  level: Confidence;
  now: number;
}

/** Saves how ready the member felt. A later answer to the same question replaces the earlier one. */
export async function saveConfidence(
  db: Db,
  accountId: string,
  { attemptId, moment, level, now }: Given,
) {
  await db
    .insertInto("dialogue_confidence")
    .columns(["account_id", "attempt_id", "moment", "level", "answered_at"])
    .expression((eb) =>
      eb
        .selectFrom("dialogue_attempt")
        .select([
          "account_id",
          "id",
          eb.val(moment).as("moment"),
          eb.cast<number>(eb.val(level), "integer").as("level"),
          eb.cast<number>(eb.val(now), "bigint").as("answered_at"),
        ])
        .where("id", "=", attemptId)
        .where("account_id", "=", accountId),
    )
    .onConflict((conflict) =>
      conflict.columns(["attempt_id", "moment"]).doUpdateSet({ level, answered_at: now }),
    )
    .execute();
}

/** Saves or erases the answer that a debrief's form sends. False if the form holds no valid answer. */
export async function answerByForm(
  db: Db,
  accountId: string,
  attemptId: string,
  form: FormData,
  now: number,
) {
  const answer = Answer.safeParse(Object.fromEntries(form));
  if (!answer.success) return false;
  const { intent, confidence: level } = answer.data;
  if (intent === "erase") await eraseConfidence(db, accountId, attemptId);
  else if (level) await saveConfidence(db, accountId, { attemptId, moment: "after", level, now });
  return true;
}

async function eraseConfidence(db: Db, accountId: string, attemptId: string) {
  await db
    .deleteFrom("dialogue_confidence")
    .where("attempt_id", "=", attemptId)
    .where("account_id", "=", accountId)
    .execute();
}

export async function findAnswers(db: Db, accountId: string, attemptId: string): Promise<Answers> {
  const rows = await db
    .selectFrom("dialogue_confidence")
    .select(["moment", "level"])
    .where("attempt_id", "=", attemptId)
    .where("account_id", "=", accountId)
    .execute();
  return answersFrom(rows);
}

/** The answers of one attempt, with the time of the latest one. */
export interface AnsweredAttempt extends Answers {
  attemptId: string;
  dialogueId: string;
  answeredAt: number;
}

// Those of ten talks, where both questions were answered.
const mostShown = 20;

/** A member's latest answers by attempt, oldest first. */
export async function listAnswers(
  db: Db,
  accountId: string,
  most = mostShown,
): Promise<AnsweredAttempt[]> {
  const rows = await db
    .selectFrom("dialogue_confidence")
    .innerJoin("dialogue_attempt", "dialogue_attempt.id", "dialogue_confidence.attempt_id")
    .select(["attempt_id", "dialogue_id", "moment", "level", "answered_at"])
    .where("dialogue_confidence.account_id", "=", accountId)
    .orderBy("answered_at", "desc")
    .limit(most)
    .execute();
  const byAttempt = Map.groupBy(rows, ({ attempt_id }) => attempt_id);
  return [...byAttempt.values()]
    .map((answers) => ({
      attemptId: answers[0]!.attempt_id,
      dialogueId: answers[0]!.dialogue_id,
      answeredAt: answers[0]!.answered_at,
      ...answersFrom(answers),
    }))
    .reverse();
}

/** All answers of a member, oldest first, for the member's download. */
export async function exportConfidence(db: Db, accountId: string) {
  const answers = await listAnswers(db, accountId, Number.MAX_SAFE_INTEGER);
  return Promise.all(
    answers.map(async ({ dialogueId, answeredAt, before, after }) => ({
      title: (await findDialogue(dialogueId))?.title ?? "A situation of your own",
      answeredAt,
      before: before && confidenceWord(before),
      after: after && confidenceWord(after),
    })),
  );
}

function answersFrom(rows: { moment: keyof Answers; level: number }[]): Answers {
  const given = (moment: keyof Answers) =>
    (rows.find((row) => row.moment === moment)?.level ?? null) as Confidence | null;
  return { before: given("before"), after: given("after") };
}
