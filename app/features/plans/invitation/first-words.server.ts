import type { Db } from "#db/database";
import { findFinished } from "~/features/dialogues/debrief/debrief.server";
import { listNotes } from "~/features/lessons/exercises/responses.server";
import { listStatements } from "~/features/statements/statements.server";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";
import { planState, type PlanState } from "../form/plan-state";
import { saidIn } from "./invitation-answers";
import { invitationPrompts, quoteNumbers } from "./invitation-prompts";
import { lineToTake } from "./take-line.server";

const filledIn = {
  title: "Some of it is filled in",
  text: "It comes from your notes in the lessons and your own sentences. Change what doesn’t fit. Nothing is saved until you press the button.",
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
  const textOf = (exercise: string) =>
    notes.find(({ exerciseId }) => exerciseId === exercise)?.text ?? "";
  const said = saidIn({ said: textOf("a-wish-or-a-dip") });
  const quotes = quoteNumbers.map((number, index) => [`quote${number}`, said[index] ?? ""]);
  return {
    ...noAnswers(invitationPrompts),
    ...Object.fromEntries(quotes),
    said: said.slice(quoteNumbers.length).join("\n"),
    no1: textOf("what-they-objected-to"),
    script: (talk && lineToTake(talk.debrief)) ?? statements[0]?.body ?? "",
  };
}

/** The form of a new plan with its first words, or null if there are none. */
export async function findBegunInvitation(
  db: Db,
  accountId: string,
  attemptId: string | null = null,
): Promise<PlanState | null> {
  const answers = await findFirstWords(db, accountId, attemptId);
  if (!Object.values(answers).some((answer) => answer.length > 0)) return null;
  return planState({ answers, tip: filledIn });
}
