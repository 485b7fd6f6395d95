import { cardLines } from "./card-lines";
import { coach, type CoachOptions, type CoachReaders } from "./coach";
import type { Change } from "./edits/change";
import type { Feedback } from "./feedback";
import { findSigns } from "./phrases/find-signs";
import { getPhrases } from "./phrases/phrases.server";
import { getReaderModel } from "./reader/model.server";
import { readStatement } from "./words/read-words";

/** Returns the phrase lists and the model, loaded from their files when they are first needed. */
export async function getCoachReaders(): Promise<CoachReaders> {
  return { phrases: await getPhrases(), model: getReaderModel() };
}

/** Reads a text by the rubric, with both readers. */
export async function coachWords(text: string, options: CoachOptions): Promise<Feedback> {
  return coach(text, await getCoachReaders(), options);
}

/** The version of the feedback: it changes with the rubric, the phrase files and the model. */
export async function rubricVersion() {
  return coach("", await getCoachReaders()).rubricVersion;
}

/** Returns the change of a suggested edit, or null if there is no such edit or it is only a question. */
export async function findChange(
  text: string,
  name: string,
  options: CoachOptions,
): Promise<Change | null> {
  const feedback = await coachWords(text, options);
  if (feedback.kind !== "coached") return null;
  const offered =
    feedback.elements.find(({ element }) => element === name) ??
    feedback.notes.find(({ flag }) => flag === name);
  return offered?.edit?.kind === "change" ? offered.edit.change : null;
}

/** Returns the ids of the dialogues on the subject of the words. */
export async function rehearsalsFor(text: string) {
  const phrases = await getPhrases();
  const { signs } = findSigns(readStatement(text, phrases), phrases);
  const found = signs.get("rehearsal") ?? [];
  return [...new Set(found.flatMap(({ suggestion }) => suggestion ?? []))];
}

/** Returns the lines of a script card, or null if the words have a safety note. */
export async function cardFor(text: string, isCrisis: boolean) {
  return isCrisis ? null : cardLines(text, await getCoachReaders());
}
