import type { Db } from "#db/database";
import { findAttempt, findOpenAttempt } from "../talk/attempt-log.server";
import { say } from "../talk/dialogue-attempts.server";
import { startAgain } from "../talk/start-attempt.server";
import { findDialogue } from "../dialogues.server";
import { findVisitorDialogue, findVisitorTalk, visitorSeed } from "./visitor-talk.server";

/**
 * Saves the talk that this browser holds with the account that is now signed in, once. Returns where it is,
 * or null if there is none, or if it is another account's. An open talk of the account stays as it is.
 */
export async function saveVisitorTalk(db: Db, request: Request, accountId: string, now: number) {
  const played = await findVisitorDialogue();
  const talk = played && findVisitorTalk(request, played);
  const dialogue = played && (await findDialogue(played.id));
  if (!talk || !dialogue || talk.events.length === 0) return null;
  const { id, events, position } = talk;
  const isEnded = position.ending !== null;
  if (!(await isSaved(db, id))) {
    if (await findOpenAttempt(db, accountId, dialogue.id)) return null;
    const opening = isEnded ? events.slice(0, -1) : events;
    await startAgain(db, accountId, dialogue, { seed: visitorSeed, now, opening, id });
  }
  const saved = await findAttempt(db, accountId, dialogue.id, id);
  const last = events.at(-1)!;
  if (saved && isEnded && !saved.hasEnded && last.type === "say") {
    const move = { attemptId: id, seq: events.length - 1, choiceId: last.choiceId, now };
    await say(db, accountId, dialogue, move);
  }
  return saved && { dialogueId: dialogue.id, attemptId: id, isEnded };
}

async function isSaved(db: Db, id: string) {
  const row = await db
    .selectFrom("dialogue_attempt")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}
