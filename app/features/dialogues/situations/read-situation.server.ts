import type { SenderProblem } from "~/features/membership/sender-notice";
import { readFields } from "~/features/safety/read-cues.server";
import { answerErrors, hasAnswers, readAnswers, type AnswerErrors } from "~/ui/forms/prompt";
import type { HelpKind, Pronoun } from "../script/dialogue";
import { cardForWords } from "../talk/read-own-line.server";
import { situationPrompts, type SituationAnswers, type SituationWords } from "./situation";

/** What was sent, and why a situation cannot be made of it. */
export interface RefusedSituation {
  answers: SituationAnswers;
  errors: AnswerErrors;
  /** The card for words that may not be able to wait. Practice is not for such a moment. */
  card: HelpKind | null;
  isFull?: true;
  /** Another window changed the situation first. */
  isLate?: true;
  /** Why nothing that this sender sends can be saved. */
  problem?: SenderProblem;
}

type Read = { words: SituationWords } | { refused: RefusedSituation };

/** Reads the form of a situation. Every field is needed, and words of danger make no practice. */
export function readSituation(form: FormData): Read {
  const answers = answersIn(form);
  const { name, pronoun, where, when, starts, says } = answers;
  const texts = { name, where, when, starts, says };
  const errors = answerErrors(situationPrompts, answers, "");
  for (const [field, text] of Object.entries(texts)) {
    if (!/[\p{L}\p{N}]/u.test(text)) errors[field] = ["Write a few words here."];
  }
  if (!pronoun) errors.pronoun = ["Choose one of the three."];
  const isHard = readFields(Object.values(texts)).hard.length > 0;
  const card = isHard ? (cardForWords(Object.values(texts).join("\n")) ?? "emergency") : null;
  if (card || Object.keys(errors).length > 0) return { refused: { answers, errors, card } };
  return { words: { ...oneLine(texts), pronoun: pronoun as Pronoun } };
}

/** What was sent, to show again because the request cannot save it. Null if nothing was answered. */
export function unsavedSituation(form: FormData, problem: SenderProblem): RefusedSituation | null {
  const answers = answersIn(form);
  if (!hasAnswers(situationPrompts, answers)) return null;
  const read = readSituation(form);
  return { answers, errors: {}, card: "refused" in read ? read.refused.card : null, problem };
}

function answersIn(form: FormData) {
  return readAnswers(situationPrompts, (name) => form.getAll(name).map(String));
}

/** Line breaks become spaces: each setting stands inside a line of the script. */
function oneLine<Texts extends Record<string, string>>(texts: Texts): Texts {
  const lines = Object.entries(texts).map(([key, text]) => [key, text.replace(/\s+/g, " ")]);
  return Object.fromEntries(lines) as Texts;
}
