import { weekdayDate } from "~/time";
import type { AnyAnswers, Prompts } from "~/ui/forms/prompt";
import { nonUsePrompts, type NonUseAnswers } from "./non-use-prompts";
import { dayParts, usePrompts, type UseAnswers } from "./use-prompts";

export type ObservationKind = "use" | "non-use";

interface Saved {
  id: string;
  /** False if the member stopped on the way to finish it later. */
  isFinished: boolean;
  updatedAt: number;
}

export type UseObservation = Saved & { kind: "use"; answers: UseAnswers };
export type NonUseObservation = Saved & { kind: "non-use"; answers: NonUseAnswers };
/** One time that a member mapped. */
export type Observation = UseObservation | NonUseObservation;

export const promptsOf: Record<ObservationKind, Prompts> = {
  use: usePrompts,
  "non-use": nonUsePrompts,
};

/** How many observations an account may hold. */
export const mostObservations = 2_000;

/** What the gate must know: writing a new one is for members. Reading and erasing stays open to all. */
export const observationContent = {
  title: "Your maps",
  access: "members",
  safety: "own-life",
} as const;

/** The id of the form, in a lesson as on its own page. */
export const observationFormId = "observation";

export function isObservationKind(text: unknown): text is ObservationKind {
  return text === "use" || text === "non-use";
}

/** "Friday evening, November 20": when it happened, by the member's own day and part of the day. */
export function observationTitle({ day, part }: { day: string; part: string }, today: string) {
  const [weekday = "", ...date] = weekdayDate(day, today).split(", ");
  const partOfDay = Object.hasOwn(dayParts, part) ? ` ${part}` : "";
  return [`${weekday}${partOfDay}`, ...date].join(", ");
}

/** What the member wrote in their own words, field by field, for finding cues. */
export function writtenWords(prompts: Prompts, answers: AnyAnswers) {
  return Object.entries(prompts).flatMap(([name, { kind }]) =>
    kind === "text" ? String(answers[name] ?? "") : [],
  );
}
