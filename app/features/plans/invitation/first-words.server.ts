import type { Db } from "#db/database";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listStatements } from "~/features/statements/statements.server";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { invitationPrompts } from "./invitation-prompts";

/** The exercises whose notes the plan begins with, by the field that takes them. */
const fromNotes: Record<string, string> = {
  said: "a-wish-or-a-dip",
  no1: "what-they-objected-to",
};

/**
 * The answers that a new plan begins with: what the member wrote in the lessons on wishes and on a no,
 * and their newest statement. Nothing is saved yet.
 */
export async function findFirstWords(db: Db, accountId: string): Promise<AnyAnswers> {
  const [notes, statements] = await Promise.all([
    listNotes(db, accountId),
    listStatements(db, accountId),
  ]);
  const noted = Object.entries(fromNotes).map(([field, exercise]) => {
    const note = notes.find(({ exerciseId }) => exerciseId === exercise);
    return [field, note?.text ?? ""];
  });
  const script = statements[0]?.body ?? "";
  return { ...noAnswers(invitationPrompts), ...Object.fromEntries(noted), script };
}
