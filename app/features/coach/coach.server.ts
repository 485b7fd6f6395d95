import { cardLines } from "./card-lines";
import { applyChange } from "./edits";
import { coach, type CoachOptions, type Feedback } from "./coach";
import { findSigns } from "./find-signs";
import { getPhrases } from "./phrases.server";
import { readStatement } from "./read-words";

/** Reads words by the rubric, with the phrases as they are on disk. */
export async function coachWords(text: string, options: CoachOptions): Promise<Feedback> {
  return coach(text, await getPhrases(), options);
}

/** How words are read today: it changes with the rubric and with the phrases on disk. */
export async function rubricVersion() {
  return coach("", await getPhrases()).rubricVersion;
}

/** The words with one of the edits on offer put in; as they are where there is no such edit. */
export async function tryEdit(text: string, name: string, options: CoachOptions) {
  const feedback = await coachWords(text, options);
  if (feedback.kind !== "coached") return text;
  const offered =
    feedback.elements.find(({ element }) => element === name) ??
    feedback.notes.find(({ flag }) => flag === name);
  return offered?.edit ? applyChange(text, offered.edit.change) : text;
}

/** Practice conversations (their ids) that are about what these words are about. */
export async function rehearsalsFor(text: string) {
  const phrases = await getPhrases();
  const found = findSigns(readStatement(text, phrases), phrases).get("rehearsal") ?? [];
  return [...new Set(found.flatMap(({ suggestion }) => suggestion ?? []))];
}

/** The lines of a script card; null where the words could do harm, or cannot wait. */
export async function cardFor(text: string, isCrisis: boolean) {
  return isCrisis ? null : cardLines(text, await getPhrases());
}
