import type { Db } from "#db/database";
import { findFinished } from "~/features/dialogues/debrief/debrief.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listStatements } from "~/features/statements/statements.server";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { invitationPrompts } from "./invitation-prompts";
import { lineToTake } from "./take-line.server";

/** The exercises whose notes the plan begins with, by the field that takes them. */
const fromNotes: Record<string, string> = {
  said: "a-wish-or-a-dip",
  no1: "what-they-objected-to",
};

/**
 * The answers that a new plan begins with: what the member wrote in the lessons on wishes and on a no,
 * and the best line of the talk `attemptId`, or else their newest statement. Nothing is saved yet.
 */
export async function findFirstWords(
  db: Db,
  accountId: string,
  attemptId: string | null = null,
): Promise<AnyAnswers> {
  const [notes, statements, talk] = await Promise.all([
    listNotes(db, accountId),
    listStatements(db, accountId),
    attemptId ? findFinished(db, accountId, attemptId) : null,
  ]);
  const noted = Object.entries(fromNotes).map(([field, exercise]) => {
    const note = notes.find(({ exerciseId }) => exerciseId === exercise);
    return [field, note?.text ?? ""];
  });
  const script = (talk && lineToTake(talk.debrief)) ?? statements[0]?.body ?? "";
  return { ...noAnswers(invitationPrompts), ...Object.fromEntries(noted), script };
}
