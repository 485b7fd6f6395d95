import { z } from "zod";
import type { Seal } from "#db/sealed";
import type { ObservationTable } from "#db/tables/notebook";
import { readAnswers } from "~/ui/forms/prompt";
import { nonUsePrompts } from "./non-use-prompts";
import type { Observation } from "./observation";
import { usePrompts } from "./use-prompts";

/** The answers of a form, before they are saved. */
export type NewObservation = Pick<Observation, "kind" | "answers" | "isFinished">;

const Stored = z.object({
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  isFinished: z.boolean(),
});

export type ObservationRow = Pick<ObservationTable, "id" | "kind" | "words" | "updated_at">;

export const observationColumns = ["id", "kind", "words", "updated_at"] as const;

export const observationPlace = (row: string) => ({ table: "observation", column: "words", row });

/** The answers as they are encrypted. */
export function observationWords({ answers, isFinished }: NewObservation) {
  return JSON.stringify({ answers, isFinished });
}

export function openObservation(
  seal: Seal,
  { id, kind, words, updated_at: updatedAt }: ObservationRow,
): Observation {
  const { answers, isFinished } = Stored.parse(JSON.parse(seal.open(observationPlace(id), words)));
  const valuesOf = (name: string) => [answers[name] ?? []].flat();
  const saved = { id, isFinished, updatedAt };
  return kind === "use"
    ? { ...saved, kind, answers: readAnswers(usePrompts, valuesOf) }
    : { ...saved, kind, answers: readAnswers(nonUsePrompts, valuesOf) };
}
