import { expect } from "vitest";
import type { Db } from "#db/database";
import { findAttempt } from "~/features/dialogues/attempt-log.server";
import { rewind, say } from "~/features/dialogues/dialogue-attempts.server";
import type { Dialogue } from "~/features/dialogues/read-dialogues.server";

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
    const result =
      move === "rewind"
        ? await rewind(db, accountId, dialogue, at)
        : await say(db, accountId, dialogue, { ...at, choiceId: move });
    expect(result).toBe("done");
    seq += 1;
  }
}
