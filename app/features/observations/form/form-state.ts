import type { HardCategory } from "~/features/safety/cues";
import { noAnswers, type AnswerErrors, type AnyAnswers } from "~/ui/forms/prompt";
import { promptsOf, type ObservationKind } from "../observation";

/** The form of an observation, as a page shows it: with what is saved, or with what was just sent. */
export interface ObservationFormState {
  kind: ObservationKind;
  answers: AnyAnswers;
  errors: AnswerErrors;
  /** Why it was not saved, where no field is at fault. */
  problem: "empty" | "full" | "signed-out" | "closed" | null;
  /** The crisis cards to show first. */
  cards: readonly HardCategory[];
  /** Whether to show first what to do in any danger: the member named danger and not which. */
  isDanger: boolean;
  /** The `updatedAt` of the observation that the form was filled from; null for a new one. */
  base: number | null;
  /** The answers that were saved elsewhere in the meantime. The sent ones are not saved. */
  other: AnyAnswers | null;
  /** Whether it was sent and comes back. */
  isReturned: boolean;
}

/** A form that nobody has filled in yet, with today's date. */
export function emptyForm(kind: ObservationKind, today: string): ObservationFormState {
  return formState({ kind, answers: { ...noAnswers(promptsOf[kind]), day: today } });
}

/** The form with these answers, and nothing else to say unless given. */
export function formState(
  given: Pick<ObservationFormState, "kind" | "answers"> & Partial<ObservationFormState>,
): ObservationFormState {
  const { kind, answers, errors, problem, cards, isDanger, base, other, isReturned } = given;
  return {
    kind,
    answers,
    errors: errors ?? {},
    problem: problem ?? null,
    cards: cards ?? [],
    isDanger: isDanger ?? false,
    base: base ?? null,
    other: other ?? null,
    isReturned: isReturned ?? false,
  };
}
