import type { SenderProblem } from "~/features/membership/sender-notice";
import type { HardCategory } from "~/features/safety/cues";
import { noAnswers, type AnswerErrors, type AnyAnswers } from "~/ui/forms/prompt";
import { promptsOf, type ObservationKind } from "../observation";

/** A form of the notebook, as a page shows it: with what is saved, or with what was just sent. */
export interface SentForm {
  answers: AnyAnswers;
  errors: AnswerErrors;
  /** Why it was not saved, where no field is at fault. */
  problem: "empty" | "full" | SenderProblem | null;
  /** The crisis cards to show first. */
  cards: readonly HardCategory[];
  /** The kinds of notes to show beside the form: words that call for no card. */
  soft: readonly HardCategory[];
  /** The `updatedAt` of what the form was filled from; null for a new one. */
  base: number | null;
  /** The answers that were saved elsewhere in the meantime. The sent ones are not saved. */
  other: AnyAnswers | null;
  /** Whether it was sent and comes back. */
  isReturned: boolean;
}

export interface ObservationFormState extends SentForm {
  kind: ObservationKind;
  /** Whether to show first what to do in any danger: the member named danger and not which. */
  isDanger: boolean;
}

/** A form with these answers, and nothing else to say unless given. */
export function sentForm(given: Pick<SentForm, "answers"> & Partial<SentForm>): SentForm {
  return {
    answers: given.answers,
    errors: given.errors ?? {},
    problem: given.problem ?? null,
    cards: given.cards ?? [],
    soft: given.soft ?? [],
    base: given.base ?? null,
    other: given.other ?? null,
    isReturned: given.isReturned ?? false,
  };
}

/** A form that nobody has filled in yet, with today's date. */
export function emptyForm(kind: ObservationKind, today: string): ObservationFormState {
  return formState({ kind, answers: { ...noAnswers(promptsOf[kind]), day: today } });
}

/** As `sentForm`, for an observation. */
export function formState(
  given: Pick<ObservationFormState, "kind" | "answers"> & Partial<ObservationFormState>,
): ObservationFormState {
  return { ...sentForm(given), kind: given.kind, isDanger: given.isDanger ?? false };
}
