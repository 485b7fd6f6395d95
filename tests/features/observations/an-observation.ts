import type { Db } from "#db/database";
import { nonUsePrompts, type NonUseAnswers } from "~/features/observations/non-use-prompts";
import { addObservation } from "~/features/observations/observations.server";
import { usePrompts, type UseAnswers } from "~/features/observations/use-prompts";
import { noAnswers } from "~/ui/forms/prompt";

export function useAnswers(answers: Partial<UseAnswers> = {}): UseAnswers {
  return { ...noAnswers(usePrompts), day: "2026-11-20", part: "evening", ...answers };
}

export function nonUseAnswers(answers: Partial<NonUseAnswers> = {}): NonUseAnswers {
  return { ...noAnswers(nonUsePrompts), day: "2026-11-15", part: "morning", ...answers };
}

/** Saves a map of use and returns its id. */
export async function anObservation(
  db: Db,
  { id: accountId }: { id: string },
  answers: Partial<UseAnswers> = {},
  now = Date.now(),
) {
  const observation = { kind: "use", answers: useAnswers(answers), isFinished: true } as const;
  return (await addObservation(db, accountId, observation, now))!;
}

/** Saves a map of a good time and returns its id. */
export async function aGoodTime(
  db: Db,
  { id: accountId }: { id: string },
  answers: Partial<NonUseAnswers> = {},
  now = Date.now(),
) {
  const observation = {
    kind: "non-use",
    answers: nonUseAnswers(answers),
    isFinished: true,
  } as const;
  return (await addObservation(db, accountId, observation, now))!;
}
