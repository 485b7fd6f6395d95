import type { Track } from "#db/schema";
import { env } from "~/env.server";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { isReviewed } from "~/content/text-files.server";
import { listModules } from "~/features/lessons/lessons.server";
import { readDialogues, type Dialogue } from "./script/read-dialogues.server";

/** All dialogues, by theme and then by title. Reads the folder again after a change. */
export const listDialogues = readWhenChanged(() =>
  readDialogues("content/dialogues").then(onlyReviewed),
);

/** One dialogue, or null if there is none with this id. */
export async function findDialogue(id: string | undefined) {
  return (await listDialogues()).find((dialogue) => dialogue.id === id) ?? null;
}

/** The dialogue for this reader (null: a visitor), or null if it is hidden from the reader's track. */
export async function findDialogueFor(reader: { track: Track } | null, id: string | undefined) {
  const dialogue = await findDialogue(id);
  return dialogue && reader && isHiddenFrom(dialogue, reader.track) ? null : dialogue;
}

/**
 * Hides the withdrawal of rewards from track B, because it can harm someone who takes a prescribed
 * drug.
 */
export function isHiddenFrom({ theme }: Dialogue, track: Track) {
  return track === "B" && theme === "stepping-back";
}

// If the settings require a clinician's review, only reviewed dialogues are listed.
function onlyReviewed(all: Dialogue[]) {
  if (!env.requiresReview) return all;
  return all.filter(isReviewed);
}

/** A dialogue opens only after the lessons that must be read before its own lesson. */
export async function gatedDialogue(dialogue: Dialogue) {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const lesson = lessons.find(({ id }) => id === dialogue.lesson);
  return { ...dialogue, readFirst: lesson?.readFirst ?? [] };
}

export async function listGatedDialogues() {
  return Promise.all((await listDialogues()).map(gatedDialogue));
}
