import { expect } from "vitest";
import type { Db } from "#db/database";
import { findAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { rewind, say } from "~/features/dialogues/talk/dialogue-attempts.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import type { Dialogue } from "~/features/dialogues/script/read-dialogues.server";
import { startAttempt } from "~/features/dialogues/talk/start-attempt.server";
import { aMember, anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

export const rideHome = (await findDialogue("the-ride-home"))!;

/** A member on a database of their own, who has come this far in the ride home. */
export async function aTalk(...moves: string[]) {
  const db = await testDb();
  const { id } = await anAccount(db);
  const attemptId = await startAttempt(db, id, rideHome, { seed: 7, now: 1_000 });
  await play(db, id, rideHome, attemptId, moves);
  return { db, id, attemptId };
}

/** Goes on with an attempt: "1-good" says that line, "rewind" takes the last one again. */
export async function play(
  db: Db,
  accountId: string,
  dialogue: Dialogue,
  attemptId: string,
  moves: readonly string[],
) {
  const soFar = await findAttempt(db, accountId, dialogue.id, attemptId);
  let seq = soFar?.events.length ?? 0;
  for (const move of moves) {
    const at = { attemptId, seq, now: Date.now() };
    const { result } =
      move === "rewind"
        ? await rewind(db, accountId, dialogue, at)
        : await say(db, accountId, dialogue, { ...at, choiceId: move });
    expect(result).toBe("done");
    seq += 1;
  }
}

/** The stored log of an attempt, read without the code under test: choices' ids and "rewind". */
export async function storedLog(db: Db, attemptId: string) {
  const rows = await db
    .selectFrom("dialogue_event")
    .select(["type", "choice_id"])
    .where("attempt_id", "=", attemptId)
    .orderBy("seq")
    .execute();
  return rows.map(({ type, choice_id }) => choice_id ?? type);
}

/** A member who has said every good line of the ride home. */
export async function aFinishedTalk(db: Db) {
  const member = await aMember(db);
  const attempt = await startAttempt(db, member.id, rideHome, { seed: 1, now: 1 });
  const moves = ["1-good", "2-good", "3-good", "4-good", "5-good"];
  await play(db, member.id, rideHome, attempt, moves);
  return { member, attempt };
}
