import { cardLines } from "./card-lines";
import { applyChange } from "./edits";
import { coach, type CoachOptions, type Feedback } from "./coach";
import { findSigns } from "./find-signs";
import { getPhrases } from "./phrases.server";
import { readStatement } from "./read-words";

/** Reads a text by the rubric, with the phrases from the files. */
export async function coachWords(text: string, options: CoachOptions): Promise<Feedback> {
  return coach(text, await getPhrases(), options);
}

/** The version of the feedback: it changes with the rubric and the phrase files. */
export async function rubricVersion() {
  return coach("", await getPhrases()).rubricVersion;
}

/** Returns the words after one of the suggested edits, or the same words if there is no such edit. */
export async function tryEdit(text: string, name: string, options: CoachOptions) {
  const feedback = await coachWords(text, options);
  if (feedback.kind !== "coached") return text;
  const offered =
    feedback.elements.find(({ element }) => element === name) ??
    feedback.notes.find(({ flag }) => flag === name);
  return offered?.edit ? applyChange(text, offered.edit.change) : text;
}

/** Returns the ids of the dialogues on the subject of the words. */
export async function rehearsalsFor(text: string) {
  const phrases = await getPhrases();
  const found = findSigns(readStatement(text, phrases), phrases).get("rehearsal") ?? [];
  return [...new Set(found.flatMap(({ suggestion }) => suggestion ?? []))];
}

/** Returns the lines of a script card, or null if the words have a safety note. */
export async function cardFor(text: string, isCrisis: boolean) {
  return isCrisis ? null : cardLines(text, await getPhrases());
}
