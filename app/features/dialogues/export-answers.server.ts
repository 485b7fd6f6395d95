import type { Db } from "#db/database";
import { confidenceWord } from "./debrief/confidence";
import { listAnswers } from "./debrief/confidence.server";
import { findDialogue } from "./dialogues.server";

/** Everything a member has said about how ready they felt, oldest first, for their own copy. */
export async function exportAnswers(db: Db, accountId: string) {
  const answers = await listAnswers(db, accountId, Number.MAX_SAFE_INTEGER);
  return Promise.all(
    answers.map(async ({ dialogueId, answeredAt, before, after }) => ({
      title: (await findDialogue(dialogueId))?.title ?? dialogueId,
      answeredAt,
      before: before && confidenceWord(before),
      after: after && confidenceWord(after),
    })),
  );
}
